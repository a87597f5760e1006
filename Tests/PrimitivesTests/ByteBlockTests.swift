import Primitives
import Testing

@Suite struct ByteBlockTests {
    /// Every byte at every place, among neighbours that a carry could come from.
    @Test func comparisonsAreExact() {
        for neighbour: UInt8 in [0x00, 0x1f, 0x20, 0x21, 0x7f, 0x80, 0xff] {
            for place in 0..<ByteBlock.count {
                for byte in UInt8.min...UInt8.max where byte != neighbour {
                    var bytes = [UInt8](repeating: neighbour, count: ByteBlock.count)
                    bytes[place] = byte
                    let block = ByteBlock(bytes, at: 0)
                    #expect((block == byte).first == place)
                    #expect((!(block == neighbour)).first == place)
                    #expect((block < 0x20).first == bytes.firstIndex { $0 < 0x20 })
                    #expect(block.nonASCII.first == bytes.firstIndex { $0 >= 0x80 })
                    #expect(((block == byte) | block.nonASCII).first == bytes.firstIndex { $0 == byte || $0 >= 0x80 })
                }
            }
        }
    }

    @Test func rangesAndCounts() {
        for byte in UInt8.min...UInt8.max {
            for place in 0...ByteBlock.count {
                var bytes = [UInt8](repeating: 0x61, count: ByteBlock.count + 1)
                bytes[place] = byte
                let block = ByteBlock(bytes, at: 0)
                let inside = { (byte: UInt8) in byte >= 0x61 && byte < 0x7b }
                let count = bytes[..<ByteBlock.count].firstIndex { !inside($0) } ?? ByteBlock.count
                let outside = !block.isInRange(from: 0x61, count: 26)
                #expect(outside.unmarkedCount == count && outside.first ?? ByteBlock.count == count)
                let lower = !(block | 0x20).isInRange(from: 0x61, count: 26)
                #expect(lower.unmarkedCount == (inside(byte | 0x20) || place == ByteBlock.count ? 16 : place))
                let words = block.prefix(place).words
                for (index, byte) in bytes[..<ByteBlock.count].enumerated() {
                    let word = index < 8 ? words.low : words.high
                    let expected = index < place ? byte : 0
                    #expect(UInt8(truncatingIfNeeded: word >> UInt64(index % 8 * 8)) == expected)
                }
            }
        }
    }

    @Test func storesWhatItLoads() {
        let bytes = (0..<20).map { UInt8($0) }
        var copy = [UInt8](repeating: 0xff, count: 20)
        ByteBlock(bytes, at: 3).store(to: &copy, at: 1)
        #expect(copy == [0xff] + bytes[3..<19] + [0xff, 0xff, 0xff])
    }
}
