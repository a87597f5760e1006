import EVMTarget
import Primitives

/// The bytes of an object and where its items ended up.
public struct AssembledObject: Sendable {
    public var bytes: [UInt8]
    /// Byte offset of each item.
    public var itemOffsets: [Int]
    /// Length of the instructions, without blobs and trailer.
    public var codeLength: Int
    public var linkReferences: [LinkReference]
    public var immutableReferences: [ImmutableReference]
    /// Byte offset of each label, -1 for labels that are not defined.
    public var labelOffsets: [Int]
}

/// Lays out an assembly: widths of label and offset pushes are the least fixed point, starting from one byte each.
public struct Assembler {
    private let assembly: Assembly
    private let hasPush0: Bool
    /// Bytes of each item.
    private var sizes: [Int]
    private var labelOffsets: [Int]
    private var blobOffsets: [Int]
    private var codeLength = 0
    private var totalLength = 0

    public static func assemble(_ assembly: Assembly, fork: Fork) throws(BackendError) -> AssembledObject {
        var assembler = Assembler(assembly, fork: fork)
        try assembler.layOut()
        return assembler.encode()
    }

    private init(_ assembly: Assembly, fork: Fork) {
        self.assembly = assembly
        hasPush0 = fork.hasPush0
        labelOffsets = [Int](repeating: -1, count: Int(assembly.labelCount))
        blobOffsets = [Int](repeating: 0, count: assembly.blobs.count)
        let push0 = hasPush0
        sizes = assembly.items.map { item in
            switch item.kind {
            case .operation, .label: 1
            case .push:
                switch assembly.constants[Int(item.payload)].significantByteCount {
                case 0: push0 ? 1 : 2
                case let n: 1 + n
                }
            case .pushLabel, .pushBlobOffset, .pushObjectSize: 2
            case .pushLabelTable: 1 + max(1, 2 * assembly.labelTables[Int(item.payload)].count)
            case .pushImmutable, .pushReservedEnd: 33
            case .pushLibrary: 21
            }
        }
    }

    /// Places everything with the current sizes.
    private mutating func place() {
        var offset = 0
        for (index, item) in assembly.items.enumerated() {
            if item.kind == .label { labelOffsets[Int(item.payload)] = offset }
            offset += sizes[index]
        }
        codeLength = offset
        // An INVALID byte keeps data from being run into.
        if !assembly.blobs.isEmpty || !assembly.trailer.isEmpty { offset += 1 }
        for (index, blob) in assembly.blobs.enumerated() {
            blobOffsets[index] = offset
            offset += blob.bytes.count
        }
        totalLength = offset + assembly.trailer.count
    }

    /// The number that an offset push pushes, nil for items that are not offset pushes.
    private func target(of item: AssemblyItem) -> Int? {
        switch item.kind {
        case .pushLabel: labelOffsets[Int(item.payload)]
        case .pushBlobOffset: blobOffsets[Int(item.payload)]
        case .pushObjectSize: totalLength
        default: nil
        }
    }

    private mutating func layOut() throws(BackendError) {
        var changed = true
        while changed {
            changed = false
            place()
            for (index, item) in assembly.items.enumerated() {
                guard let target = target(of: item) else { continue }
                if target < 0 { throw .internalFailure("label \(item.payload) is not defined") }
                let wanted = 1 + Self.byteCount(target)
                if wanted > sizes[index] {
                    sizes[index] = wanted
                    changed = true
                }
            }
        }
        for item in assembly.items where item.kind == .pushLabelTable {
            for label in assembly.labelTables[Int(item.payload)] where labelOffsets[Int(label.index)] > 0xffff {
                throw .codeTooLongForTables
            }
        }
    }

    private static func byteCount(_ value: Int) -> Int { max(1, (Int.bitWidth - value.leadingZeroBitCount + 7) / 8) }

    private func encode() -> AssembledObject {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(totalLength)
        var offsets: [Int] = []
        offsets.reserveCapacity(assembly.items.count)
        var links: [LinkReference] = []
        var immutables: [ImmutableReference] = []
        for (index, item) in assembly.items.enumerated() {
            offsets.append(bytes.count)
            switch item.kind {
            case .operation, .label: bytes.append(item.opcode.rawValue)
            case .push: appendPush(assembly.constants[Int(item.payload)].minimalBigEndianBytes, to: &bytes)
            case .pushLabel, .pushBlobOffset, .pushObjectSize:
                appendNumber(target(of: item) ?? 0, width: sizes[index] - 1, to: &bytes)
            case .pushLabelTable:
                bytes.append(0x5f + UInt8(sizes[index] - 1))
                for label in assembly.labelTables[Int(item.payload)].reversed() {
                    let offset = labelOffsets[Int(label.index)]
                    bytes.append(UInt8(truncatingIfNeeded: offset >> 8))
                    bytes.append(UInt8(truncatingIfNeeded: offset))
                }
            case .pushReservedEnd: appendPush([UInt8](repeating: 0, count: 32), to: &bytes)
            case .pushImmutable:
                immutables.append(ImmutableReference(immutable: item.payload, offset: bytes.count + 1))
                appendPush([UInt8](repeating: 0, count: 32), to: &bytes)
            case .pushLibrary:
                let library = assembly.libraries[Int(item.payload)]
                links.append(LinkReference(library: library, offset: bytes.count + 1))
                appendPush([UInt8](repeating: 0, count: 20), to: &bytes)
            }
        }
        appendData(to: &bytes, links: &links)
        return AssembledObject(
            bytes: bytes, itemOffsets: offsets, codeLength: codeLength, linkReferences: links,
            immutableReferences: immutables, labelOffsets: labelOffsets)
    }

    private func appendData(to bytes: inout [UInt8], links: inout [LinkReference]) {
        if assembly.blobs.isEmpty && assembly.trailer.isEmpty { return }
        bytes.append(Opcode.invalid.rawValue)
        for blob in assembly.blobs {
            for reference in blob.linkReferences {
                links.append(LinkReference(library: reference.library, offset: bytes.count + reference.offset))
            }
            bytes += blob.bytes
        }
        bytes += assembly.trailer
    }

    private func appendPush(_ immediate: [UInt8], to bytes: inout [UInt8]) {
        if immediate.isEmpty {
            if hasPush0 { bytes.append(Opcode.push0.rawValue) } else { bytes += [Opcode.push1.rawValue, 0] }
            return
        }
        bytes.append(0x5f + UInt8(immediate.count))
        bytes += immediate
    }

    private func appendNumber(_ value: Int, width: Int, to bytes: inout [UInt8]) {
        bytes.append(0x5f + UInt8(width))
        for index in (0..<width).reversed() { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * index))) }
    }
}
