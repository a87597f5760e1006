import Primitives
import Testing

@testable import SolidityLayout

@Suite("Packing of storage items")
struct StoragePackerTests {
    private func place(_ items: [(bytes: Int, slots: Int)], base: UInt256 = .zero) -> [StorageOffset] {
        var packer = StoragePacker(baseSlot: base)
        return items.map { packer.place(bytes: $0.bytes, slots: UInt256(truncatingIfNeeded: $0.slots)) }
    }

    @Test("items share a slot from its low-order end until one does not fit")
    func sharing() {
        let offsets = place([(16, 1), (8, 1), (8, 1), (1, 1)])
        #expect(
            offsets == [
                StorageOffset(slot: 0, byte: 0), StorageOffset(slot: 0, byte: 16), StorageOffset(slot: 0, byte: 24),
                StorageOffset(slot: 1, byte: 0),
            ])
    }

    @Test("an item that does not fit the rest of a slot starts the next one")
    func noStraddling() {
        #expect(place([(20, 1), (16, 1)])[1] == StorageOffset(slot: 1, byte: 0))
    }

    @Test("structs and arrays start and end slots")
    func wholeSlots() {
        let offsets = place([(1, 1), (32, 3), (1, 1)])
        #expect(offsets[1] == StorageOffset(slot: 1, byte: 0))
        #expect(offsets[2] == StorageOffset(slot: 4, byte: 0))
    }

    @Test("slots wrap around at the end of storage")
    func wrapping() {
        let offsets = place([(32, 1), (32, 1)], base: .max)
        #expect(offsets.map(\.slot) == [.max, .zero])
    }
}
