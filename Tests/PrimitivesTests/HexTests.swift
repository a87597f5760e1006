import Primitives
import Testing

@Suite struct HexTests {
    @Test func roundTrip() throws {
        let bytes = (0...255).map { UInt8($0) }
        #expect(try Hex.decode(Hex.encode(bytes)) == bytes)
        #expect(try Hex.decode(Hex.encode(bytes, prefix: true).uppercased()) == bytes)
        #expect(Hex.encode([0xde, 0xad], prefix: true) == "0xdead")
        #expect(try Hex.decode("0x") == [])
    }

    @Test func errors() {
        #expect(throws: Hex.DecodingError.oddLength(3)) { try Hex.decode("0xabc") }
        #expect(throws: Hex.DecodingError.invalidDigit(offset: 3)) { try Hex.decode("0x1g") }
    }
}

@Suite struct BitSetTests {
    @Test func membersInOrder() {
        var set = BitSet()
        let results = [set.insert(130), set.insert(3), set.insert(3)]
        #expect(results == [true, true, false])
        #expect(set.contains(130) && !set.contains(129) && !set.contains(-1))
        var members: [Int] = []
        set.forEach { members.append($0) }
        #expect(members == [3, 130])
        let before = set
        let grew = set.formUnion(before)
        #expect(!grew)
        set.remove(3)
        #expect(set.count == 1)
    }
}
