import EVMTarget
import EthereumTypes
import Primitives

/// One account as a value.
public struct AccountSnapshot: Equatable, Sendable {
    /// Wei.
    public var balance: UInt256
    public var nonce: UInt64
    /// Runtime bytecode; empty for an account without code.
    public var code: [UInt8]
    /// Non-zero slots only: a slot that is zero and one that was never written are the same thing.
    public private(set) var storage: [UInt256: UInt256]

    public init(
        balance: UInt256 = .zero, nonce: UInt64 = 0, code: [UInt8] = [], storage: [UInt256: UInt256] = [:]
    ) {
        self.balance = balance
        self.nonce = nonce
        self.code = code
        self.storage = storage.filter { !$0.value.isZero }
    }

    /// The value of a storage slot; zero removes it.
    public subscript(slot: UInt256) -> UInt256 {
        get { storage[slot] ?? .zero }
        set { storage[slot] = newValue.isZero ? nil : newValue }
    }
}

/// A whole state as a value: what tests write down, compare and keep. `WorldState` is what transactions run on.
public struct StateSnapshot: Equatable, Sendable {
    public var accounts: [Address: AccountSnapshot]

    public init(accounts: [Address: AccountSnapshot] = [:]) { self.accounts = accounts }

    /// The state root (Yellow Paper section 4.1).
    public var root: UInt256 { WorldState(self).root }
}

extension WorldState {
    public convenience init(_ snapshot: StateSnapshot) {
        self.init()
        for (address, account) in snapshot.accounts.sorted(by: { $0.key < $1.key }) {
            setBalance(of: address, to: account.balance)
            setNonce(of: address, to: account.nonce)
            setCode(of: address, to: account.code)
            for (key, value) in account.storage { setStorage(of: address, at: key, to: value) }
        }
    }

    /// All existing accounts as a value.
    public var snapshot: StateSnapshot {
        var result = StateSnapshot()
        for address in addresses {
            result.accounts[address] = AccountSnapshot(
                balance: balance(of: address), nonce: nonce(of: address), code: code(of: address),
                storage: Dictionary(storage(of: address).map { ($0.key, $0.value) }, uniquingKeysWith: { $1 }))
        }
        return result
    }
}
