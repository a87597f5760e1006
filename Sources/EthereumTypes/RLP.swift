import Primitives

/// A decoded item of Recursive Length Prefix (Yellow Paper appendix B).
public indirect enum RLP: Hashable, Sendable {
    case bytes([UInt8])
    case list([RLP])
}

/// Why bytes are not canonical RLP; offsets count from the start of the input.
public enum RLPError: Error, Hashable, Sendable {
    case truncated(offset: Int)
    case nonCanonical(offset: Int)
    case trailingBytes(offset: Int)
    case tooDeep(limit: Int)
}

/// Builds RLP from nested calls.
public struct RLPWriter {
    public private(set) var output: [UInt8] = []

    public init() {}

    public mutating func bytes(_ value: [UInt8]) {
        if value.count == 1 && value[0] < 0x80 {
            output.append(value[0])
        } else {
            header(0x80, value.count)
            output.append(contentsOf: value)
        }
    }

    /// A number in its shortest big-endian form; zero is the empty string.
    public mutating func integer(_ value: UInt256) { bytes(value.minimalBigEndianBytes) }

    public mutating func integer(_ value: UInt64) { integer(UInt256(value)) }

    public mutating func list(_ body: (inout RLPWriter) throws -> Void) rethrows {
        var inner = RLPWriter()
        try body(&inner)
        header(0xc0, inner.output.count)
        output.append(contentsOf: inner.output)
    }

    /// Appends bytes that are RLP already.
    public mutating func raw(_ encoded: [UInt8]) { output.append(contentsOf: encoded) }

    private mutating func header(_ base: UInt8, _ count: Int) {
        if count < 56 {
            output.append(base + UInt8(count))
        } else {
            let length = UInt256(UInt64(count)).minimalBigEndianBytes
            output.append(base + 55 + UInt8(length.count))
            output.append(contentsOf: length)
        }
    }
}

extension RLP {
    /// The encoded form.
    public var encoded: [UInt8] {
        var writer = RLPWriter()
        write(to: &writer)
        return writer.output
    }

    private func write(to writer: inout RLPWriter) {
        switch self {
        case .bytes(let value): writer.bytes(value)
        case .list(let items): writer.list { inner in items.forEach { $0.write(to: &inner) } }
        }
    }

    /// Decodes exactly one canonical item.
    public init(decoding input: [UInt8], depthLimit: Int = 64) throws(RLPError) {
        var reader = RLPReader(input: input[...], depthLimit: depthLimit)
        self = try reader.item(depth: 0)
        if reader.position < input.count { throw .trailingBytes(offset: reader.position) }
    }

    public var bytesValue: [UInt8]? { if case .bytes(let value) = self { value } else { nil } }
    public var listValue: [RLP]? { if case .list(let items) = self { items } else { nil } }

    /// The item as a number: nil for lists, leading zero bytes and more than 32 bytes.
    public var integerValue: UInt256? {
        guard case .bytes(let value) = self, value.count <= 32, value.first != 0 else { return nil }
        return UInt256(bigEndian: value)
    }
}

private struct RLPReader {
    let input: ArraySlice<UInt8>
    let depthLimit: Int
    var position = 0

    mutating func item(depth: Int) throws(RLPError) -> RLP {
        if depth > depthLimit { throw .tooDeep(limit: depthLimit) }
        guard position < input.count else { throw .truncated(offset: position) }
        let start = position
        let first = input[position]
        position += 1
        if first < 0x80 { return .bytes([first]) }
        let isList = first >= 0xc0
        let short = first - (isList ? 0xc0 : 0x80)
        let count = try length(short, start)
        guard count <= input.count - position else { throw .truncated(offset: start) }
        let end = position + count
        if !isList {
            let value = Array(input[position..<end])
            if count == 1 && value[0] < 0x80 { throw .nonCanonical(offset: start) }
            position = end
            return .bytes(value)
        }
        var items: [RLP] = []
        while position < end { items.append(try item(depth: depth + 1)) }
        if position != end { throw .truncated(offset: start) }
        return .list(items)
    }

    /// The payload length; long forms must be needed and have no leading zero.
    private mutating func length(_ short: UInt8, _ start: Int) throws(RLPError) -> Int {
        if short < 56 { return Int(short) }
        let size = Int(short) - 55
        guard size <= input.count - position else { throw .truncated(offset: start) }
        let bytes = input[position..<position + size]
        position += size
        if bytes.first == 0 { throw .nonCanonical(offset: start) }
        let value = UInt256(bigEndian: bytes)
        guard let count = value.asInt, count >= 0 else { throw .truncated(offset: start) }
        if count < 56 { throw .nonCanonical(offset: start) }
        return count
    }
}
