import Glibc

/// Checks of UTF-8 text that is mostly ASCII, and the order of texts by their bytes.
public enum UTF8Text {
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// Offset of the first byte that is not part of valid UTF-8 (RFC 3629), nil if all is valid.
    public static func firstInvalid(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var place = 0
        while true {
            place = endOfASCII(bytes, from: place)
            if place == bytes.count { return nil }
            let start = place
            while place < bytes.count, bytes[place] >= 0x80 { place += 1 }
            if let invalid = firstInvalid(decoding: bytes[start..<place]) { return invalid }
        }
    }

    public static func firstInvalid(in bytes: some Collection<UInt8>) -> Int? {
        if let found = bytes.withContiguousStorageIfAvailable({ firstInvalid(in: $0) }) { return found }
        return Array(bytes).withUnsafeBufferPointer { firstInvalid(in: $0) }
    }

    /// The first place from `start` on of a byte that is not ASCII, or the end.
    public static func endOfASCII(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        var place = start
        while place &+ 32 <= bytes.count {
            let words = raw.loadUnaligned(fromByteOffset: place, as: SIMD4<UInt64>.self) & highBits
            if words != .zero { break }
            place &+= 32
        }
        while place < bytes.count, bytes[place] < 0x80 { place &+= 1 }
        return place
    }

    /// Whether the bytes of one text come before those of another, whatever Unicode thinks of the order.
    public static func precedes(_ left: String, _ right: String) -> Bool {
        let order = left.utf8.withContiguousStorageIfAvailable { left in
            right.utf8.withContiguousStorageIfAvailable { right in precedes(left, right) }
        }
        return (order ?? nil) ?? left.utf8.lexicographicallyPrecedes(right.utf8)
    }

    /// The places of texts in the order of their bytes. Equal texts keep their order.
    public static func order(of texts: [String]) -> [Int] {
        // Compared in one block: to sort strings is mostly to count references to them.
        var bytes: [UInt8] = []
        var starts = [0]
        for text in texts {
            bytes.append(contentsOf: text.utf8)
            starts.append(bytes.count)
        }
        return bytes.withUnsafeBufferPointer { bytes in
            let text = { (place: Int) in UnsafeBufferPointer(rebasing: bytes[starts[place]..<starts[place + 1]]) }
            return texts.indices.sorted { precedes(text($0), text($1)) }
        }
    }

    private static func precedes(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
        let common = min(left.count, right.count)
        guard common > 0, let first = left.baseAddress, let second = right.baseAddress else {
            return left.count < right.count
        }
        let order = memcmp(first, second, common)
        return order == 0 ? left.count < right.count : order < 0
    }

    /// Offset of the first byte that is not part of valid UTF-8 in a run without ASCII.
    private static func firstInvalid(decoding run: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        var decoder = UTF8()
        var iterator = run.makeIterator()
        var place = run.startIndex
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): place += UTF8.width(scalar)
            case .emptyInput: return nil
            case .error: return place
            }
        }
    }
}
