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

    @Test func storesWhatItLoads() {
        let bytes = (0..<20).map { UInt8($0) }
        var copy = [UInt8](repeating: 0xff, count: 20)
        ByteBlock(bytes, at: 3).store(to: &copy, at: 1)
        #expect(copy == [0xff] + bytes[3..<19] + [0xff, 0xff, 0xff])
    }
}
