import EVMTarget
import EthereumCrypto
import EthereumTypes
import Keccak
import Primitives

// What makes a transaction valid, what it costs before any code runs, and the authorisations of EIP-7702.

extension Executor {
    static let gasPerBlob: UInt64 = 1 << 17

    /// Gas charged up front, and the floor of EIP-7623.
    struct Intrinsic {
        var gas: Int64
        var floor: Int64
    }

    /// Intrinsic gas (Yellow Paper section 6.2; EIP-2028, 2930, 3860, 7623, 7702).
    func intrinsicGas(_ transaction: Transaction) -> Intrinsic {
        let zeros = Int64(transaction.data.count(where: { $0 == 0 }))
        let others = Int64(transaction.data.count) - zeros
        var gas = 21000 + 4 * zeros + rules.dataNonZero * others
        if transaction.to == nil {
            gas += rules.createIntrinsic + rules.initCodeWord * Int64((transaction.data.count + 31) / 32)
        }
        for access in transaction.accessList { gas += 2400 + 1900 * Int64(access.keys.count) }
        gas += 25000 * Int64(transaction.authorizations.count)
        let floor = rules.dataFloorToken > 0 ? 21000 + rules.dataFloorToken * (zeros + 4 * others) : 0
        return Intrinsic(gas: gas, floor: floor)
    }

    func validate(_ transaction: Transaction, sender: Address) throws(TransactionError) -> Intrinsic {
        try validateKind(transaction)
        if rules.baseFee {
            if transaction.maxPriorityFeePerGas > transaction.maxFeePerGas { throw .priorityFeeAboveMaxFee }
            if transaction.maxFeePerGas < block.baseFee { throw .maxFeeBelowBaseFee }
        }
        if transaction.gasLimit > rules.maxTransactionGas { throw .gasLimitAboveCap }
        if transaction.gasLimit > block.gasLimit || transaction.gasLimit > UInt64(Int64.max) {
            throw .gasLimitAboveBlock
        }
        if let chain = transaction.chainID, chain != block.chainID { throw .invalidChainID }
        if transaction.to == nil && transaction.data.count > rules.maxInitCodeSize { throw .initCodeTooLarge }
        let i = state.index(of: sender)
        let account = state.accounts[i]
        if account.code != 0 {
            let delegated = rules.delegation && state.codes[Int(account.code)].isDelegation
            if !delegated { throw .senderHasCode }
        }
        if transaction.nonce == .max { throw .nonceIsMax }
        if transaction.nonce < account.nonce { throw .nonceTooLow }
        if transaction.nonce > account.nonce { throw .nonceTooHigh }
        let intrinsic = intrinsicGas(transaction)
        if Int64(transaction.gasLimit) < intrinsic.gas { throw .intrinsicGasTooLow }
        if Int64(transaction.gasLimit) < intrinsic.floor { throw .floorGasTooLow }
        if !canPay(transaction, account.balance) { throw .insufficientFunds }
        return intrinsic
    }

    func validateKind(_ transaction: Transaction) throws(TransactionError) {
        let needed: Fork =
            switch transaction.kind {
            case .legacy: .frontier
            case .accessList: .berlin
            case .dynamicFee: .london
            case .blob: .cancun
            case .setCode: .prague
            }
        if fork < needed { throw .typeNotSupported }
        if transaction.kind == .blob {
            if transaction.to == nil { throw .blobCreation }
            if transaction.blobHashes.isEmpty { throw .noBlobs }
            if transaction.blobHashes.count > min(block.maxBlobs ?? .max, rules.maxBlobsPerTransaction) {
                throw .tooManyBlobs
            }
            for hash in transaction.blobHashes where hash.w3 >> 56 != 1 { throw .invalidBlobVersion }
            if transaction.maxFeePerBlobGas < block.blobBaseFee { throw .blobFeeTooLow }
        }
        if transaction.kind == .setCode {
            if transaction.to == nil { throw .setCodeCreation }
            if transaction.authorizations.isEmpty { throw .noAuthorizations }
        }
    }

    /// Whether the balance covers the worst case: gas limit at the maximum fee, blobs, and the value.
    private func canPay(_ transaction: Transaction, _ balance: UInt256) -> Bool {
        let gas = UInt256(transaction.gasLimit).multipliedReportingOverflow(by: transaction.maxFeePerGas)
        let blobGas = UInt256(UInt64(transaction.blobHashes.count) * Self.gasPerBlob)
        let blobs = blobGas.multipliedReportingOverflow(by: transaction.maxFeePerBlobGas)
        let a = gas.partialValue.addingReportingOverflow(transaction.value)
        let b = a.partialValue.addingReportingOverflow(blobs.partialValue)
        return !gas.overflow && !blobs.overflow && !a.overflow && !b.overflow && b.partialValue <= balance
    }

    /// Applies the authorisation list; gives the refund it earns.
    func authorize(_ transaction: Transaction) -> Int64 {
        var refund: Int64 = 0
        for entry in transaction.authorizations {
            guard entry.chainID.isZero || entry.chainID == UInt256(block.chainID), entry.nonce < .max,
                let authority = signer(of: entry)
            else { continue }
            let i = state.index(of: authority)
            _ = state.warmAccount(i)
            let account = state.accounts[i]
            if account.code != 0 && !state.codes[Int(account.code)].isDelegation { continue }
            if account.nonce != entry.nonce { continue }
            if account.exists && !account.isEmpty { refund += 25000 - 12500 }
            state.makeExisting(i)
            state.touch(i)
            let clears = entry.address == .zero
            state.setCode(i, clears ? 0 : state.intern([0xef, 0x01, 0x00] + entry.address.bytes))
            state.setNonce(i, account.nonce + 1)
        }
        return refund
    }

    private func signer(of entry: Transaction.Authorization) -> Address? {
        guard entry.parity < 2, entry.s <= Secp256k1.halfOrder else { return nil }
        var message = RLPWriter()
        message.list { list in
            list.integer(entry.chainID)
            list.bytes(entry.address.bytes)
            list.integer(entry.nonce)
        }
        let hash = keccak256([0x05] + message.output)
        return Secp256k1.recoverAddress(
            hash: hash, r: entry.r.bigEndianBytes, s: entry.s.bigEndianBytes, parity: UInt8(entry.parity.w0)
        ).map { Address(bytes: $0) }
    }
}
