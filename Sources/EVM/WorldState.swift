import EthereumTypes
import Primitives

/// All accounts with their storage, and the journal that undoes changes: a checkpoint is the journal's length.
/// Tables only grow; an account that does not exist has `exists == false`. Not thread-safe; `clone()` to share.
public final class WorldState {
    /// Behind a pointer: class properties would be checked for exclusive access on each use.
    let tables: UnsafeMutablePointer<StateTables> = .allocate(capacity: 1)

    public init() { tables.initialize(to: StateTables()) }

    deinit {
        tables.pointee.deallocate()
        tables.deinitialize(count: 1)
        tables.deallocate()
    }

    /// An independent copy.
    public func clone() -> WorldState {
        let copy = WorldState()
        copy.tables.pointee.deallocate()
        copy.tables.pointee = tables.pointee.clone()
        return copy
    }

    // MARK: Tables

    @inline(__always)
    private static func hash(_ a: Address) -> UInt64 { mixHash(a.w0, a.w1, UInt64(a.w2)) }

    @inline(__always)
    private static func hash(_ account: Int32, _ key: UInt256) -> UInt64 {
        mixHash(key.w0 ^ key.w2, key.w1 ^ key.w3, UInt64(truncatingIfNeeded: account))
    }

    /// The record of `address`, made (as not existing) when absent.
    func index(of address: Address) -> Int {
        let hash = Self.hash(address)
        let accounts = self.accounts
        let found = accountIndex.find(hash) { accounts[$0].address == address }
        if found >= 0 { return found }
        let position = accounts.count
        self.accounts.append(AccountRecord(address: address))
        let table = self.accounts
        accountIndex.insert(hash, position) { Self.hash(table[$0].address) }
        return position
    }

    /// The record of `address` if there is one, else -1.
    func existingIndex(of address: Address) -> Int {
        let accounts = self.accounts
        return accountIndex.find(Self.hash(address)) { accounts[$0].address == address }
    }

    /// The record of a slot, made (with value zero) when absent.
    func slot(_ account: Int, _ key: UInt256) -> Int {
        let owner = Int32(truncatingIfNeeded: account)
        let hash = Self.hash(owner, key)
        let slots = self.slots
        let found = slotIndex.find(hash) { slots[$0].account == owner && slots[$0].key == key }
        if found >= 0 { return found }
        let position = slots.count
        self.slots.append(SlotRecord(key: key, account: owner, next: accounts[account].firstSlot))
        accounts[account].firstSlot = Int32(truncatingIfNeeded: position)
        let table = self.slots
        slotIndex.insert(hash, position) { Self.hash(table[$0].account, table[$0].key) }
        return position
    }

    /// The record of a transient slot (EIP-1153).
    func transient(_ account: Int, _ key: UInt256) -> Int {
        let owner = Int32(truncatingIfNeeded: account)
        let hash = Self.hash(owner, key)
        let table = transients
        let found = transientIndex.find(hash) { table[$0].account == owner && table[$0].key == key }
        if found >= 0 { return found }
        let position = transients.count
        transients.append(SlotRecord(key: key, account: owner, next: -1))
        let grown = transients
        transientIndex.insert(hash, position) { Self.hash(grown[$0].account, grown[$0].key) }
        return position
    }

    /// The position of `bytes` in the code table; equal code is stored (and analysed) once.
    func intern(_ bytes: [UInt8]) -> Int32 {
        if bytes.isEmpty { return 0 }
        let code = Code(bytes)
        if let known = codeIndex[code.hash] { return known }
        codes.append(code)
        let position = Int32(codes.count - 1)
        codeIndex[code.hash] = position
        return position
    }
}
