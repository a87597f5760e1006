import Primitives
import Testing

@Suite struct ReservedMemoryTests {
    /// Columns keep what is written to them, also where large pages are asked for.
    @Test(arguments: [1 << 20, 100 << 20])
    func columnsAreApart(bytes: Int) throws {
        let memory = try #require(ReservedMemory(byteCount: ReservedMemory.byteCount(ofColumns: 2, bytes: bytes)))
        let words = try #require(memory.column(UInt32.self, count: bytes / 8))
        let marks = try #require(memory.column(UInt8.self, count: bytes / 2))
        for place in [0, 1, bytes / 16, bytes / 8 - 1] {
            words[place] = UInt32(place) ^ 0xa5a5_a5a5
            marks[place] = UInt8(truncatingIfNeeded: place) | 1
        }
        for place in [0, 1, bytes / 16, bytes / 8 - 1] {
            #expect(words[place] == UInt32(place) ^ 0xa5a5_a5a5)
            #expect(marks[place] == UInt8(truncatingIfNeeded: place) | 1)
        }
        #expect(words[2] == 0)
        #expect(memory.column(UInt64.self, count: bytes) == nil)
    }

    @Test func impossibleReservationsAreRefused() {
        #expect(ReservedMemory(byteCount: 1 << 60) == nil)
    }
}
