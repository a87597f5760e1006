import EthereumTypes
import Primitives

// Changes that can be undone. Everything that execution changes goes through here.

extension WorldState {
    typealias Checkpoint = Int

    @inline(__always)
    var checkpoint: Checkpoint { journal.count }

    @inline(__always)
    private func note(_ kind: JournalEntry.Kind, _ index: Int, _ old: UInt256) {
        journal.append(JournalEntry(kind: kind, index: Int32(truncatingIfNeeded: index), old: old))
    }

    /// Undoes everything after `mark`.
    func revert(to mark: Checkpoint) {
        while journal.count > mark {
            journal.count &-= 1
            let entry = journal[journal.count]
            let i = Int(entry.index)
            switch entry.kind {
            case .balance: accounts[i].balance = entry.old
            case .nonce: accounts[i].nonce = entry.old.w0
            case .code: accounts[i].code = Int32(truncatingIfNeeded: entry.old.w0)
            case .slot: slots[i].value = entry.old
            case .transient: transients[i].value = entry.old
            case .warmAccount: accounts[i].warmIn = 0
            case .warmSlot: slots[i].warmIn = 0
            case .created: accounts[i].createdIn = UInt32(truncatingIfNeeded: entry.old.w0)
            case .exists: accounts[i].exists = false
            case .removed: accounts[i].exists = true
            case .destructed: accounts[i].destructed = false
            case .touched: accounts[i].touched = false
            }
        }
    }

    /// Marks an account as part of the state; it stays empty.
    func makeExisting(_ i: Int) {
        if !accounts[i].exists {
            accounts[i].exists = true
            note(.exists, i, .zero)
        }
    }

    /// EIP-161 touch. The precompile at address 3 keeps its mark over reverts: the state of the main chain holds
    /// that bug of block 2,675,119 for ever (EIP-716).
    func touch(_ i: Int) {
        if !accounts[i].touched {
            accounts[i].touched = true
            if accounts[i].address != Address(number: 3) { note(.touched, i, .zero) }
        }
    }

    func setBalance(_ i: Int, _ value: UInt256) {
        note(.balance, i, accounts[i].balance)
        accounts[i].balance = value
    }

    func setNonce(_ i: Int, _ value: UInt64) {
        note(.nonce, i, UInt256(accounts[i].nonce))
        accounts[i].nonce = value
    }

    func setCode(_ i: Int, _ code: Int32) {
        note(.code, i, UInt256(UInt64(accounts[i].code)))
        accounts[i].code = code
    }

    func markCreated(_ i: Int) {
        note(.created, i, UInt256(UInt64(accounts[i].createdIn)))
        accounts[i].createdIn = transaction
    }

    /// True when this call marked it first.
    func markDestructed(_ i: Int) -> Bool {
        if accounts[i].destructed { return false }
        accounts[i].destructed = true
        note(.destructed, i, .zero)
        return true
    }

    /// Moves `value` from one account to another (which comes into being); the sender's balance must suffice.
    func transfer(from: Int, to: Int, _ value: UInt256) {
        makeExisting(to)
        touch(to)
        if value.isZero { return }
        touch(from)
        setBalance(from, accounts[from].balance &- value)
        setBalance(to, accounts[to].balance &+ value)
    }

    /// Warms an account (EIP-2929); true when it was cold.
    @inline(__always)
    func warmAccount(_ i: Int) -> Bool {
        if accounts[i].warmIn == transaction { return false }
        accounts[i].warmIn = transaction
        note(.warmAccount, i, .zero)
        return true
    }

    /// Warms a slot (EIP-2929); true when it was cold.
    @inline(__always)
    func warmSlot(_ i: Int) -> Bool {
        if slots[i].warmIn == transaction { return false }
        slots[i].warmIn = transaction
        note(.warmSlot, i, .zero)
        return true
    }

    /// The slot's value before the running transaction.
    @inline(__always)
    func originalValue(_ i: Int) -> UInt256 {
        slots[i].originalIn == transaction ? slots[i].original : slots[i].value
    }

    /// `frame` is the running frame by the state's counter: its first note undoes all its writes.
    func setSlot(_ i: Int, _ value: UInt256, frame: UInt64) {
        if slots[i].originalIn != transaction {
            slots[i].originalIn = transaction
            slots[i].original = slots[i].value
        }
        if slots[i].notedBy != frame {
            slots[i].notedBy = frame
            note(.slot, i, slots[i].value)
        }
        slots[i].value = value
    }

    func setTransient(_ i: Int, _ value: UInt256) {
        note(.transient, i, transients[i].value)
        transients[i].value = value
    }

    /// Whether the account has any non-zero slot (EIP-7610).
    func hasStorage(_ i: Int) -> Bool {
        var slot = Int(accounts[i].firstSlot)
        while slot >= 0 {
            if !slots[slot].value.isZero { return true }
            slot = Int(slots[slot].next)
        }
        return false
    }

    /// Takes an account out of the state at the end of a transaction.
    func delete(_ i: Int) {
        if !accounts[i].balance.isZero { setBalance(i, .zero) }
        if accounts[i].nonce != 0 { setNonce(i, 0) }
        if accounts[i].code != 0 { setCode(i, 0) }
        if accounts[i].exists {
            accounts[i].exists = false
            note(.removed, i, .zero)
        }
        var slot = Int(accounts[i].firstSlot)
        while slot >= 0 {
            if !slots[slot].value.isZero {
                note(.slot, slot, slots[slot].value)
                slots[slot].value = .zero
            }
            slot = Int(slots[slot].next)
        }
    }
}

extension WorldState {
    /// Forgets all transient storage (end of a transaction, EIP-1153).
    func clearTransient() {
        for i in 0..<transients.count { transients[i].value = .zero }
    }
}
