import Primitives

/// The storage of a `WorldState`: plain tables and their indices.
struct StateTables {
    var accounts = GrowBuffer<AccountRecord>(capacity: 64)
    var slots = GrowBuffer<SlotRecord>(capacity: 64)
    var transients = GrowBuffer<SlotRecord>(capacity: 16)
    var journal = GrowBuffer<JournalEntry>(capacity: 256)
    var codes: [Code] = [.empty]
    var accountIndex = HashIndex()
    var slotIndex = HashIndex()
    var transientIndex = HashIndex()
    var codeIndex: [UInt256: Int32] = [:]
    /// Counts transactions; marks of earlier ones are thereby void.
    var transaction: UInt32 = 1
    /// Counts the frames that ever started.
    var frames: UInt64 = 0

    func deallocate() {
        accounts.deallocate()
        slots.deallocate()
        transients.deallocate()
        journal.deallocate()
        accountIndex.deallocate()
        slotIndex.deallocate()
        transientIndex.deallocate()
    }

    /// A copy with its own memory.
    func clone() -> StateTables {
        var copy = self
        copy.accounts = accounts.clone()
        copy.slots = slots.clone()
        copy.transients = transients.clone()
        copy.journal = journal.clone()
        copy.accountIndex = accountIndex.clone()
        copy.slotIndex = slotIndex.clone()
        copy.transientIndex = transientIndex.clone()
        return copy
    }
}

extension WorldState {
    @inline(__always)
    var accounts: GrowBuffer<AccountRecord> {
        get { tables.pointee.accounts }
        _modify { yield &tables.pointee.accounts }
    }

    @inline(__always)
    var slots: GrowBuffer<SlotRecord> {
        get { tables.pointee.slots }
        _modify { yield &tables.pointee.slots }
    }

    @inline(__always)
    var transients: GrowBuffer<SlotRecord> {
        get { tables.pointee.transients }
        _modify { yield &tables.pointee.transients }
    }

    @inline(__always)
    var journal: GrowBuffer<JournalEntry> {
        get { tables.pointee.journal }
        _modify { yield &tables.pointee.journal }
    }

    @inline(__always)
    var codes: [Code] {
        get { tables.pointee.codes }
        _modify { yield &tables.pointee.codes }
    }

    @inline(__always)
    var accountIndex: HashIndex {
        get { tables.pointee.accountIndex }
        _modify { yield &tables.pointee.accountIndex }
    }

    @inline(__always)
    var slotIndex: HashIndex {
        get { tables.pointee.slotIndex }
        _modify { yield &tables.pointee.slotIndex }
    }

    @inline(__always)
    var transientIndex: HashIndex {
        get { tables.pointee.transientIndex }
        _modify { yield &tables.pointee.transientIndex }
    }

    @inline(__always)
    var codeIndex: [UInt256: Int32] {
        get { tables.pointee.codeIndex }
        _modify { yield &tables.pointee.codeIndex }
    }

    @inline(__always)
    var transaction: UInt32 {
        get { tables.pointee.transaction }
        _modify { yield &tables.pointee.transaction }
    }

    @inline(__always)
    var frames: UInt64 {
        get { tables.pointee.frames }
        _modify { yield &tables.pointee.frames }
    }
}
