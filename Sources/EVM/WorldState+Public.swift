import EthereumTypes
import Primitives

// Reading and building states from outside execution. Setters here are not journaled: they make a starting state.

extension WorldState {
    /// Whether the account is part of the state (it may still be empty before Spurious Dragon).
    public func exists(_ address: Address) -> Bool {
        let i = existingIndex(of: address)
        return i >= 0 && accounts[i].exists
    }

    public func balance(of address: Address) -> UInt256 {
        let i = existingIndex(of: address)
        return i >= 0 ? accounts[i].balance : .zero
    }

    public func nonce(of address: Address) -> UInt64 {
        let i = existingIndex(of: address)
        return i >= 0 ? accounts[i].nonce : 0
    }

    public func code(of address: Address) -> [UInt8] {
        let i = existingIndex(of: address)
        return i >= 0 ? codes[Int(accounts[i].code)].bytes : []
    }

    public func storage(of address: Address, at key: UInt256) -> UInt256 {
        let i = existingIndex(of: address)
        guard i >= 0 else { return .zero }
        // Finding the slot may move the table: not in one expression.
        let position = slot(i, key)
        return slots[position].value
    }

    public func setBalance(of address: Address, to value: UInt256) {
        let i = index(of: address)
        accounts[i].exists = true
        accounts[i].balance = value
    }

    public func setNonce(of address: Address, to value: UInt64) {
        let i = index(of: address)
        accounts[i].exists = true
        accounts[i].nonce = value
    }

    public func setCode(of address: Address, to code: [UInt8]) {
        let i = index(of: address)
        accounts[i].exists = true
        accounts[i].code = intern(code)
    }

    public func setStorage(of address: Address, at key: UInt256, to value: UInt256) {
        let i = index(of: address)
        accounts[i].exists = true
        let position = slot(i, key)
        slots[position].value = value
    }

    /// Existing accounts in ascending order of address.
    public var addresses: [Address] {
        (0..<accounts.count).filter { accounts[$0].exists }.map { accounts[$0].address }.sorted()
    }

    /// The non-zero slots of an account in ascending order of key.
    public func storage(of address: Address) -> [(key: UInt256, value: UInt256)] {
        let i = existingIndex(of: address)
        guard i >= 0 else { return [] }
        var result: [(key: UInt256, value: UInt256)] = []
        var position = Int(accounts[i].firstSlot)
        while position >= 0 {
            let record = slots[position]
            if !record.value.isZero { result.append((record.key, record.value)) }
            position = Int(record.next)
        }
        return result.sorted { $0.key < $1.key }
    }
}
