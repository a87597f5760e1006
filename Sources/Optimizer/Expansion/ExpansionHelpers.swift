// Functions that expansion adds to an object: one per way to revert, and the loop of checked powers.

import IR
import Primitives

/// Why a helper function exists; equal reasons share one function.
enum HelperReason: Hashable, Sendable {
    case panic(Int32)
    case revertData(SegmentID)
    case error(selector: UInt32, wordCount: Int)
    case forward
    case power
}

/// The helper functions of one object, made on demand.
struct ExpansionHelpers: Sendable {
    private var known: [HelperReason: FunctionID] = [:]
    private let firstID: Int
    private let segments: [Segment]
    /// To be appended to the object's functions.
    var added: [IRFunction] = []

    init(_ object: IRObject) {
        firstID = object.functions.count
        segments = object.segments
    }

    /// The id that the helper will have in the object.
    mutating func function(for reason: HelperReason) -> FunctionID {
        if let id = known[reason] { return id }
        let id = FunctionID(firstID + added.count)
        switch reason {
        case .panic(let code): added.append(Self.panic(code))
        case .revertData(let segment): added.append(revertData(segment))
        case .error(let selector, let count): added.append(Self.error(selector, count))
        case .forward: added.append(Self.forward())
        case .power: added.append(PowerHelper.make())
        }
        known[reason] = id
        return id
    }

    /// `Panic(uint256)`: selector 0x4e487b71 and the code.
    private static func panic(_ code: Int32) -> IRFunction {
        var builder = IRBuilder(name: "panic.0x" + String(code, radix: 16), parameterCount: 0, resultCount: 0)
        let code = builder.constant(UInt256(truncatingIfNeeded: code))
        storeError(0x4e48_7b71, [code], &builder)
        return finish(&builder)
    }

    private static func error(_ selector: UInt32, _ count: Int) -> IRFunction {
        let name = "error.0x" + String(selector, radix: 16) + "." + String(count)
        var builder = IRBuilder(name: name, parameterCount: count, resultCount: 0)
        storeError(selector, builder.parameters, &builder)
        return finish(&builder)
    }

    private static func storeError(_ selector: UInt32, _ words: [ValueID], _ builder: inout IRBuilder) {
        builder.effect(.mstore, builder.zero(), builder.constant(UInt256(UInt64(selector)) << 224))
        for (index, word) in words.enumerated() {
            builder.effect(.mstore, builder.constant(UInt256(UInt64(4 + 32 * index))), word)
        }
        let length = builder.constant(UInt256(UInt64(4 + 32 * words.count)))
        builder.terminate(.revert(offset: builder.zero(), length: length))
    }

    /// Passes the return data of the failed call on.
    private static func forward() -> IRFunction {
        var builder = IRBuilder(name: "revert.forward", parameterCount: 0, resultCount: 0)
        let size = builder.value(.returndatasize)
        builder.effect(.returndatacopy, builder.zero(), builder.zero(), size)
        builder.terminate(.revert(offset: builder.zero(), length: size))
        return finish(&builder)
    }

    private func revertData(_ segment: SegmentID) -> IRFunction {
        let suffix = segment.isNone ? "empty" : "data" + String(segment.rawValue)
        var builder = IRBuilder(name: "revert." + suffix, parameterCount: 0, resultCount: 0)
        var bytes: [UInt8] = []
        var isConstant = segment.isNone
        if !segment.isNone, segments.indices.contains(segment.index),
            case .bytes(let data) = segments[segment.index]
        {
            bytes = data
            isConstant = true
        }
        if isConstant, bytes.count <= 4 + 32 * 16 {
            Self.storeBytes(bytes, &builder)
            let length = builder.constant(UInt256(UInt64(bytes.count)))
            builder.terminate(.revert(offset: builder.zero(), length: length))
        } else {
            let offset = builder.value(.dataOffset, auxiliary: segment.rawValue)
            let size = builder.value(.dataSize, auxiliary: segment.rawValue)
            builder.effect(.codecopy, builder.zero(), offset, size)
            builder.terminate(.revert(offset: builder.zero(), length: size))
        }
        return Self.finish(&builder)
    }

    /// Writes constant bytes to memory 0; what lies after them may be overwritten. Error data is a selector and words.
    private static func storeBytes(_ bytes: [UInt8], _ builder: inout IRBuilder) {
        var position = 0
        if bytes.count % 32 == 4 {
            builder.effect(.mstore, builder.zero(), builder.constant(word(bytes, at: 0, count: 4)))
            position = 4
        }
        while position < bytes.count {
            let address = builder.constant(UInt256(UInt64(position)))
            builder.effect(.mstore, address, builder.constant(word(bytes, at: position, count: 32)))
            position += 32
        }
    }

    /// Up to `count` bytes as the high bytes of a word.
    private static func word(_ bytes: [UInt8], at position: Int, count: Int) -> UInt256 {
        let present = bytes[position..<min(bytes.count, position + count)]
        return UInt256(bigEndian: Array(present) + [UInt8](repeating: 0, count: 32 - present.count))
    }

    private static func finish(_ builder: inout IRBuilder) -> IRFunction {
        var function = builder.finish()
        function.hints.insert(.neverReturns)
        return function
    }
}
