import Primitives

/// A position in storage relative to a base slot: whole slots, then bytes from the low-order end of the slot.
public struct StorageOffset: Hashable, Sendable {
    public let slot: UInt256
    public let byte: Int

    public init(slot: UInt256, byte: Int) {
        self.slot = slot
        self.byte = byte
    }
}

/// Packs a sequence of types into storage slots in declaration order.
///
/// Rules: <https://docs.soliditylang.org/en/latest/internals/layout_in_storage.html>. An item that does not fit the
/// rest of a slot starts the next one; structs and arrays always start and end a slot.
public struct StoragePacker {
    private var slot: UInt256
    private var byte = 0

    /// Starts at a base slot. Slot numbers wrap modulo 2**256, as storage addresses do.
    public init(baseSlot: UInt256 = .zero) {
        slot = baseSlot
    }

    /// Places one item of `bytes` bytes that takes `slots` slots, and gives its position.
    public mutating func place(bytes: Int, slots: UInt256) -> StorageOffset {
        if byte + bytes > 32 {
            slot = slot &+ .one
            byte = 0
        }
        let position = StorageOffset(slot: slot, byte: byte)
        if slots == .one {
            byte += bytes
        } else {
            slot = slot &+ slots
            byte = 0
        }
        return position
    }

    /// The first slot that no item placed so far touches.
    public var end: UInt256 {
        byte > 0 ? slot &+ .one : slot
    }
}
