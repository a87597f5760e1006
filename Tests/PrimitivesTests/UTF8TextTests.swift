import Primitives
import Testing

@Suite struct UTF8TextTests {
    /// The standard library's decoder, byte by byte.
    private func firstInvalid(_ bytes: [UInt8]) -> Int? {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var valid = 0
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): valid += UTF8.width(scalar)
            case .emptyInput: return nil
            case .error: return valid
            }
        }
    }

    @Test func findsTheFirstInvalidByte() {
        let parts: [[UInt8]] = [
            Array("plain text of more than thirty-two bytes".utf8),
            Array("é".utf8), Array("€uro".utf8),
            Array("😀".utf8),
            [0xff], [0xc3], [0xe2, 0x82], [0xed, 0xa0, 0x80], [0xc0, 0xaf], [0xf4, 0x90, 0x80, 0x80], [0x80], [],
        ]
        for first in parts {
            for second in parts {
                for third in parts {
                    let text = first + second + third
                    #expect(UTF8Text.firstInvalid(in: text) == firstInvalid(text), "\(text)")
                }
            }
        }
    }

    @Test func findsTheEndOfASCIIAtEveryPlace() {
        for count in 0..<70 {
            for place in 0..<max(count, 1) {
                var bytes = [UInt8](repeating: 0x7f, count: count)
                if place < count { bytes[place] = 0x80 }
                bytes.withUnsafeBufferPointer { #expect(UTF8Text.endOfASCII($0) == (place < count ? place : count)) }
            }
        }
    }

    /// Code points above the surrogates come last in UTF-8, and before U+E000 in UTF-16; é has two spellings that Unicode
    /// takes for the same.
    @Test func ordersByBytes() {
        let sorted = ["", "/", "a", "a/b", "aa", "e\u{301}", "z", "é", "\u{e000}", "\u{10000}"]
        for (i, left) in sorted.enumerated() {
            for (j, right) in sorted.enumerated() { #expect(UTF8Text.precedes(left, right) == (i < j)) }
        }
        #expect(UTF8Text.order(of: sorted) == Array(sorted.indices))
        #expect(UTF8Text.order(of: sorted.reversed()) == sorted.indices.reversed())
        #expect(UTF8Text.order(of: ["b", "a", "b", "a"]) == [1, 3, 0, 2] && UTF8Text.order(of: []).isEmpty)
    }
}
