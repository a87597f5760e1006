import EthereumTypes
import Primitives

/// A value before and after.
public struct Change<Value: Equatable & Sendable>: Equatable, Sendable {
    public var before: Value
    public var after: Value

    public init(before: Value, after: Value) {
        self.before = before
        self.after = after
    }

    /// nil when nothing changed.
    init?(_ before: Value, _ after: Value) {
        if before == after { return nil }
        self.init(before: before, after: after)
    }
}

/// What happened to one account. A field that is nil did not change; fields of an account that is not there count as
/// zero.
public struct AccountDiff: Equatable, Sendable {
    public enum Kind: String, Sendable {
        /// Not part of the state before.
        case created
        case changed
        /// Not part of the state afterwards: self-destructed, or touched and empty (EIP-161).
        case destroyed
    }

    public struct Slot: Equatable, Sendable {
        public var key: UInt256
        public var value: Change<UInt256>

        public init(key: UInt256, value: Change<UInt256>) {
            self.key = key
            self.value = value
        }
    }

    public var address: Address
    public var kind: Kind
    /// Wei.
    public var balance: Change<UInt256>?
    public var nonce: Change<UInt64>?
    public var code: Change<[UInt8]>?
    /// Changed slots in ascending order of key.
    public var storage: [Slot]

    public init(
        address: Address, kind: Kind, balance: Change<UInt256>? = nil, nonce: Change<UInt64>? = nil,
        code: Change<[UInt8]>? = nil, storage: [Slot] = []
    ) {
        self.address = address
        self.kind = kind
        self.balance = balance
        self.nonce = nonce
        self.code = code
        self.storage = storage
    }

    /// nil when both sides are equal.
    init?(_ address: Address, _ before: AccountSnapshot?, _ after: AccountSnapshot?) {
        if before == after { return nil }
        let (old, new) = (before ?? AccountSnapshot(), after ?? AccountSnapshot())
        self.init(
            address: address, kind: before == nil ? .created : after == nil ? .destroyed : .changed,
            balance: Change(old.balance, new.balance), nonce: Change(old.nonce, new.nonce),
            code: Change(old.code, new.code))
        for key in Set(old.storage.keys).union(new.storage.keys).sorted() {
            if let value = Change(old[key], new[key]) { storage.append(Slot(key: key, value: value)) }
        }
    }
}

/// The difference of two states: accounts in ascending order of address, equal ones left out.
public struct StateDiff: Equatable, Sendable {
    public var accounts: [AccountDiff]

    public init(accounts: [AccountDiff] = []) { self.accounts = accounts }

    /// What leads from one state to another.
    public init(from before: StateSnapshot, to after: StateSnapshot) {
        let addresses = Set(before.accounts.keys).union(after.accounts.keys).sorted()
        accounts = addresses.compactMap { AccountDiff($0, before.accounts[$0], after.accounts[$0]) }
    }

    public var isEmpty: Bool { accounts.isEmpty }

    public subscript(address: Address) -> AccountDiff? { accounts.first { $0.address == address } }
}

extension StateSnapshot {
    /// The state after the changes of `diff`; its `before` values are not looked at.
    public func applying(_ diff: StateDiff) -> StateSnapshot {
        var result = self
        for change in diff.accounts {
            if change.kind == .destroyed {
                result.accounts[change.address] = nil
                continue
            }
            var account = result.accounts[change.address] ?? AccountSnapshot()
            if let balance = change.balance { account.balance = balance.after }
            if let nonce = change.nonce { account.nonce = nonce.after }
            if let code = change.code { account.code = code.after }
            for slot in change.storage { account[slot.key] = slot.value.after }
            result.accounts[change.address] = account
        }
        return result
    }
}
