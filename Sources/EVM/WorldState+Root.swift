import EthereumTypes
import Keccak
import Primitives

extension WorldState {
    /// The state root (Yellow Paper section 4.1): all existing accounts with their storage.
    public var root: UInt256 {
        var pairs: [(key: [UInt8], value: [UInt8])] = []
        for i in 0..<accounts.count where accounts[i].exists {
            let account = accounts[i]
            var writer = RLPWriter()
            writer.list { list in
                list.integer(account.nonce)
                list.integer(account.balance)
                list.bytes(storageRoot(account).bigEndianBytes)
                list.bytes(codes[Int(account.code)].hash.bigEndianBytes)
            }
            pairs.append((account.address.bytes, writer.output))
        }
        return MerklePatricia.secureRoot(pairs)
    }

    private func storageRoot(_ account: AccountRecord) -> UInt256 {
        var pairs: [(key: [UInt8], value: [UInt8])] = []
        var position = Int(account.firstSlot)
        while position >= 0 {
            let slot = slots[position]
            if !slot.value.isZero {
                var writer = RLPWriter()
                writer.integer(slot.value)
                pairs.append((slot.key.bigEndianBytes, writer.output))
            }
            position = Int(slot.next)
        }
        return MerklePatricia.secureRoot(pairs)
    }
}
