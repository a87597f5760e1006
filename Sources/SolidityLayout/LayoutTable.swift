import Primitives
import SoliditySema
import SoliditySyntax

/// The one source of storage, memory, calldata and ABI layout facts.
///
/// A table is built while it is asked; it belongs to one thread. Layouts are interned: equal ids mean equal layouts.
public final class LayoutTable {
    /// One member of a struct.
    public struct Member: Sendable {
        public let name: Symbol
        public let declaration: NodeID
        public let layout: LayoutID
        /// Relative to the first slot of the struct.
        public let storage: StorageOffset
        /// Bytes from the start of the struct in memory: every member takes one word.
        public let memory: Int
    }

    struct Entry {
        let kind: LayoutKind
        var storageSlots: UInt256?
        var isDynamicallyEncoded: Bool?
        var encodedSize: UInt256?
    }

    private var entries: [Entry] = []
    private var ids: [LayoutKind: LayoutID] = [:]
    private var structMembers: [NodeID: [Member]] = [:]
    var layoutOfType: [TypeID: LayoutID] = [:]
    public let analysis: Analysis

    public init(analysis: Analysis) {
        self.analysis = analysis
    }

    /// The id of a kind.
    public func intern(_ kind: LayoutKind) -> LayoutID {
        if let known = ids[kind] { return known }
        let id = LayoutID(rawValue: Int32(entries.count))
        entries.append(Entry(kind: kind))
        ids[kind] = id
        return id
    }

    public func kind(_ id: LayoutID) -> LayoutKind {
        entries[Int(id.rawValue)].kind
    }

    public var uint256: LayoutID { intern(.integer(bits: 256, signed: false)) }
    public var bytes: LayoutID { intern(.byteArray) }

    // MARK: Classes of layouts

    /// Whether values are handled as words (two for external functions), not as references.
    public func isValue(_ id: LayoutID) -> Bool {
        switch kind(id) {
        case .byteArray, .array, .structure, .mapping: return false
        default: return true
        }
    }

    /// Whether every word is a valid value: 256-bit integers and `bytes32`.
    public func isWholeWord(_ id: LayoutID) -> Bool {
        switch kind(id) {
        case .integer(256, _), .fixedBytes(32): return true
        default: return false
        }
    }

    /// Whether the word form of the value is left aligned.
    public func isLeftAligned(_ id: LayoutID) -> Bool {
        switch kind(id) {
        case .fixedBytes, .externalFunction: return true
        default: return false
        }
    }

    /// Whether the type is an array or byte array whose length is not part of the type.
    public func isDynamicallySized(_ id: LayoutID) -> Bool {
        switch kind(id) {
        case .byteArray: return true
        case .array(_, let length): return length == nil
        default: return false
        }
    }

    // MARK: Storage

    /// Bytes that a value of the type takes within one slot; 32 for everything that owns whole slots.
    public func storageBytes(_ id: LayoutID) -> Int {
        switch kind(id) {
        case .integer(let bits, _), .fixedPoint(let bits): return bits / 8
        case .bool, .enumeration: return 1
        case .fixedBytes(let count): return count
        case .internalFunction: return 8
        case .externalFunction: return 24
        case .byteArray, .array, .structure, .mapping: return 32
        }
    }

    /// Slots that a variable of the type takes, at least one.
    public func storageSlots(_ id: LayoutID) -> UInt256 {
        if let known = entries[Int(id.rawValue)].storageSlots { return known }
        let slots: UInt256
        switch kind(id) {
        case .array(let element, let length?):
            let bytes = storageBytes(element)
            if bytes <= 16 {
                let perSlot = UInt256(UInt64(32 / bytes))
                slots = length / perSlot &+ (length % perSlot == .zero ? .zero : .one)
            } else {
                slots = length &* storageSlots(element)
            }
        case .structure(let declaration):
            var packer = StoragePacker()
            for member in members(of: declaration) {
                _ = packer.place(bytes: storageBytes(member.layout), slots: storageSlots(member.layout))
            }
            slots = packer.end
        default:
            slots = .one
        }
        let atLeastOne = slots == .zero ? .one : slots
        entries[Int(id.rawValue)].storageSlots = atLeastOne
        return atLeastOne
    }

    /// Elements of this type that share a slot in an array.
    public func itemsPerSlot(_ element: LayoutID) -> Int {
        32 / storageBytes(element)
    }

    /// Members of a struct in declaration order.
    public func members(of declaration: NodeID) -> [Member] {
        if let known = structMembers[declaration] { return known }
        var packer = StoragePacker()
        var result: [Member] = []
        for (index, field) in fields(of: declaration).enumerated() {
            let position = packer.place(bytes: storageBytes(field.layout), slots: storageSlots(field.layout))
            result.append(
                Member(
                    name: field.name, declaration: field.declaration, layout: field.layout, storage: position,
                    memory: index * 32))
        }
        structMembers[declaration] = result
        return result
    }

    // MARK: Memory

    /// Bytes of a struct in memory.
    public func memorySize(ofStruct declaration: NodeID) -> Int {
        members(of: declaration).count * 32
    }

    // MARK: ABI

    /// Whether the ABI encoding has a tail part.
    public func isDynamicallyEncoded(_ id: LayoutID) -> Bool {
        if let known = entries[Int(id.rawValue)].isDynamicallyEncoded { return known }
        let result: Bool
        switch kind(id) {
        case .byteArray: result = true
        case .array(let element, let length): result = length == nil || isDynamicallyEncoded(element)
        case .structure(let declaration):
            result = members(of: declaration).contains { isDynamicallyEncoded($0.layout) }
        default: result = false
        }
        entries[Int(id.rawValue)].isDynamicallyEncoded = result
        return result
    }

    /// Bytes of the padded encoding of a type that is not dynamically encoded.
    public func encodedSize(_ id: LayoutID) -> UInt256 {
        if let known = entries[Int(id.rawValue)].encodedSize { return known }
        let size: UInt256
        switch kind(id) {
        case .array(let element, let length?): size = length &* headSize(element)
        case .structure(let declaration):
            size = members(of: declaration).reduce(.zero) { $0 &+ headSize($1.layout) }
        default: size = UInt256(32)
        }
        entries[Int(id.rawValue)].encodedSize = size
        return size
    }

    /// Bytes that a value of the type takes in the head part of an encoding.
    public func headSize(_ id: LayoutID) -> UInt256 {
        isDynamicallyEncoded(id) ? UInt256(32) : encodedSize(id)
    }

    /// Least number of bytes of the tail of a dynamically encoded type: what calldata access checks.
    public func minimumTailSize(_ id: LayoutID) -> UInt256 {
        switch kind(id) {
        case .array(let element, let length?): return length &* headSize(element)
        case .structure(let declaration):
            return members(of: declaration).reduce(.zero) { $0 &+ headSize($1.layout) }
        default: return UInt256(32)
        }
    }

    /// Bytes from one array element to the next in calldata and in ABI encodings.
    public func calldataStride(ofArray id: LayoutID) -> UInt256 {
        switch kind(id) {
        case .array(let element, _): return headSize(element)
        default: return .one
        }
    }
}
