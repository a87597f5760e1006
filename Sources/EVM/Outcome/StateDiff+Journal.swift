import EthereumTypes
import Primitives

// The difference that a transaction made, read from the journal: what was reverted is no longer in it, and the first
// entry about a field holds the value from before. The cost is that of the journal, not of the state.

extension WorldState {
    /// Changes since the journal was last emptied (which every transaction does first).
    var journaledDiff: StateDiff {
        struct Before {
            var exists: Bool?
            var balance: UInt256?
            var nonce: UInt64?
            var code: Int32?
            var slots: [Int] = []
        }
        var accountsBefore: [Int: Before] = [:]
        var slotsBefore: [Int: UInt256] = [:]
        func note<V>(_ i: Int, _ field: WritableKeyPath<Before, V?>, _ value: V) {
            if accountsBefore[i, default: Before()][keyPath: field] == nil {
                accountsBefore[i, default: Before()][keyPath: field] = value
            }
        }
        for position in 0..<journal.count {
            let entry = journal[position]
            let i = Int(entry.index)
            switch entry.kind {
            case .exists: note(i, \.exists, false)
            case .removed: note(i, \.exists, true)
            case .balance: note(i, \.balance, entry.old)
            case .nonce: note(i, \.nonce, entry.old.w0)
            case .code: note(i, \.code, Int32(truncatingIfNeeded: entry.old.w0))
            case .slot:
                if slotsBefore.updateValue(slotsBefore[i] ?? entry.old, forKey: i) == nil {
                    accountsBefore[Int(slots[i].account), default: Before()].slots.append(i)
                }
            case .transient, .warmAccount, .warmSlot, .created, .destructed, .touched: break
            }
        }
        var result = StateDiff()
        for (i, before) in accountsBefore {
            let record = accounts[i]
            let existed = before.exists ?? record.exists
            if !existed && !record.exists { continue }
            var diff = AccountDiff(
                address: record.address, kind: !existed ? .created : record.exists ? .changed : .destroyed,
                balance: before.balance.flatMap { Change($0, record.balance) },
                nonce: before.nonce.flatMap { Change($0, record.nonce) },
                code: before.code.flatMap { Change(codes[Int($0)].bytes, codes[Int(record.code)].bytes) })
            for slot in before.slots {
                if let value = slotsBefore[slot].flatMap({ Change($0, slots[slot].value) }) {
                    diff.storage.append(AccountDiff.Slot(key: slots[slot].key, value: value))
                }
            }
            diff.storage.sort { $0.key < $1.key }
            let isSame = diff.balance == nil && diff.nonce == nil && diff.code == nil && diff.storage.isEmpty
            if diff.kind != .changed || !isSame { result.accounts.append(diff) }
        }
        result.accounts.sort { $0.address < $1.address }
        return result
    }
}
