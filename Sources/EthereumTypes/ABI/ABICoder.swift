import Primitives

/// Encoding and strict decoding of the contract ABI specification (formal specification of the encoding).
public enum ABICoder {
    /// The encoding of `values` as a tuple of `types`, without selector.
    public static func encode(_ values: [ABIValue], as types: [ABIType]) throws(ABIError) -> [UInt8] {
        guard values.count == types.count else {
            throw .wrongValueCount(expected: types.count, actual: values.count)
        }
        var output: [UInt8] = []
        try encodeTuple(values, types, &output)
        return output
    }

    private static func encodeTuple(
        _ values: [ABIValue], _ types: [ABIType], _ output: inout [UInt8]
    ) throws(ABIError) {
        let headSize = types.reduce(0) { $0 + $1.headSize }
        var tail: [UInt8] = []
        for (value, type) in zip(values, types) {
            if type.isDynamic {
                output.append(contentsOf: UInt256(UInt64(headSize + tail.count)).bigEndianBytes)
                try encode(value, type, &tail)
            } else {
                try encode(value, type, &output)
            }
        }
        output.append(contentsOf: tail)
    }

    private static func encode(_ value: ABIValue, _ type: ABIType, _ output: inout [UInt8]) throws(ABIError) {
        switch (type, value) {
        case (.uint, .word(let word)), (.int, .word(let word)), (.bool, .word(let word)), (.address, .word(let word)):
            guard type.accepts(word) else { throw .invalidValue(word.hex, type: type.canonicalName) }
            output.append(contentsOf: word.bigEndianBytes)
        case (.fixedBytes(let count), .bytes(let bytes)) where bytes.count <= count:
            output.append(contentsOf: bytes)
            pad(&output, 32 - bytes.count)
        case (.function, .bytes(let bytes)) where bytes.count == 24:
            output.append(contentsOf: bytes)
            pad(&output, 8)
        case (.bytes, .bytes(let bytes)), (.string, .bytes(let bytes)):
            output.append(contentsOf: UInt256(UInt64(bytes.count)).bigEndianBytes)
            output.append(contentsOf: bytes)
            pad(&output, (32 - bytes.count % 32) % 32)
        case (.array(let element), .list(let items)):
            output.append(contentsOf: UInt256(UInt64(items.count)).bigEndianBytes)
            try encodeTuple(items, [ABIType](repeating: element, count: items.count), &output)
        case (.fixedArray(let element, let count), .list(let items)) where items.count == count:
            try encodeTuple(items, [ABIType](repeating: element, count: count), &output)
        case (.tuple(let members), .list(let items)) where items.count == members.count:
            try encodeTuple(items, members, &output)
        default:
            throw .invalidValue(value.text(as: type), type: type.canonicalName)
        }
    }

    private static func pad(_ output: inout [UInt8], _ count: Int) {
        output.append(contentsOf: repeatElement(0, count: count))
    }

    /// Decodes a tuple of `types`. Padding and ranges are checked as solc's decoder does; bytes after the values are
    /// allowed.
    public static func decode(_ data: [UInt8], as types: [ABIType]) throws(ABIError) -> [ABIValue] {
        var decoder = ABIDecoder(data: data)
        return try decoder.tuple(types, at: 0)
    }
}

private struct ABIDecoder {
    let data: [UInt8]
    /// Values made so far: bounds the work on data whose offsets overlap.
    var made = 0
    static let limit = 1 << 22

    func word(_ offset: Int) throws(ABIError) -> UInt256 {
        guard offset >= 0, offset <= data.count - 32 else { throw .dataOutOfBounds(offset: offset) }
        return UInt256(bigEndian: data[offset..<offset + 32])
    }

    func size(_ offset: Int) throws(ABIError) -> Int {
        guard let size = try word(offset).asInt, size <= data.count else { throw .dataOutOfBounds(offset: offset) }
        return size
    }

    mutating func tuple(_ types: [ABIType], at base: Int) throws(ABIError) -> [ABIValue] {
        var values: [ABIValue] = []
        var head = base
        for type in types {
            values.append(try member(type, head: head, base: base))
            head += type.headSize
        }
        return values
    }

    mutating func member(_ type: ABIType, head: Int, base: Int) throws(ABIError) -> ABIValue {
        type.isDynamic ? try value(type, at: base + (try size(head))) : try value(type, at: head)
    }

    mutating func value(_ type: ABIType, at offset: Int) throws(ABIError) -> ABIValue {
        made += 1
        if made > Self.limit { throw .tooLarge }
        switch type {
        case .uint, .int, .bool, .address:
            let word = try word(offset)
            guard type.accepts(word) else { throw .invalidWord(offset: offset, type: type.canonicalName) }
            return .word(word)
        case .fixedBytes(let count): return .bytes(try leftAligned(count, offset, type))
        case .function: return .bytes(try leftAligned(24, offset, type))
        case .bytes, .string:
            let count = try size(offset)
            guard offset + 32 + count <= data.count else { throw .dataOutOfBounds(offset: offset) }
            return .bytes(Array(data[offset + 32..<offset + 32 + count]))
        case .array(let element):
            return .list(try elements(element, try size(offset), at: offset + 32))
        case .fixedArray(let element, let count): return .list(try elements(element, count, at: offset))
        case .tuple(let members): return .list(try tuple(members, at: offset))
        }
    }

    private mutating func elements(_ type: ABIType, _ count: Int, at base: Int) throws(ABIError) -> [ABIValue] {
        let stride = type.headSize
        var values: [ABIValue] = []
        for i in 0..<count { values.append(try member(type, head: base + i * stride, base: base)) }
        return values
    }

    private func leftAligned(_ count: Int, _ offset: Int, _ type: ABIType) throws(ABIError) -> [UInt8] {
        let bytes = try word(offset).bigEndianBytes
        guard bytes[count...].allSatisfy({ $0 == 0 }) else {
            throw .invalidWord(offset: offset, type: type.canonicalName)
        }
        return Array(bytes[..<count])
    }
}
