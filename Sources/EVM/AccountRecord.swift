import EthereumTypes
import Primitives

/// One account in the state's table. `code` indexes the state's code table (0 = no code).
struct AccountRecord: BitwiseCopyable {
    let address: Address
    var balance: UInt256 = .zero
    var nonce: UInt64 = 0
    var code: Int32 = 0
    /// Head of the account's storage slots, linked through `SlotRecord.next`; -1 = none.
    var firstSlot: Int32 = -1
    /// The transaction (by the state's counter) that last warmed this account.
    var warmIn: UInt32 = 0
    /// The transaction that created this contract.
    var createdIn: UInt32 = 0
    var exists = false
    /// Marked by SELFDESTRUCT in the running transaction.
    var destructed = false
    /// Touched in the running transaction (EIP-161).
    var touched = false

    /// EIP-161: no nonce, no balance, no code.
    var isEmpty: Bool { nonce == 0 && balance.isZero && code == 0 }
}

/// One storage slot of one account.
struct SlotRecord: BitwiseCopyable {
    let key: UInt256
    let account: Int32
    var next: Int32
    var value: UInt256 = .zero
    /// Value before transaction `originalIn`.
    var original: UInt256 = .zero
    var originalIn: UInt32 = 0
    var warmIn: UInt32 = 0
    /// The frame, by the state's counter, that last noted the value in the journal. What it writes after needs no note.
    var notedBy: UInt64 = 0
}

/// What undoes one change. `old` holds the previous value where there is one.
struct JournalEntry: BitwiseCopyable {
    enum Kind: UInt8 {
        case balance, nonce, code, slot, transient, warmAccount, warmSlot, created, exists, removed, destructed, touched
    }

    let kind: Kind
    let index: Int32
    let old: UInt256
}
