import EVMTarget
import EthereumTypes
import Keccak
import Primitives

// State, block and transaction of a case.

extension StateTest {
    public func makeState() throws(FormatError) -> WorldState {
        let state = WorldState()
        for (key, account) in accounts.members {
            let address = try JSONValue.string(key).address("account key \(key)")
            state.setBalance(of: address, to: try (account["balance"] ?? 0).number("balance"))
            let nonce = try (account["nonce"] ?? 0).number("nonce")
            guard let nonce = nonce.asUInt64 else { throw FormatError(description: "nonce is above 64 bits") }
            state.setNonce(of: address, to: nonce)
            state.setCode(of: address, to: try (account["code"] ?? "0x").bytes("code"))
            for (slot, value) in (account["storage"]?.objectValue ?? JSONObject()).members {
                let value = try value.number("storage value")
                if value.isZero { continue }
                state.setStorage(of: address, at: try JSONValue.string(slot).number("storage key"), to: value)
            }
        }
        return state
    }

    public func makeBlock(_ fork: Fork, _ forkName: String) -> BlockEnvironment {
        var block = BlockEnvironment()
        block.number = environment["currentNumber"]?.uint64 ?? 1
        block.timestamp = environment["currentTimestamp"]?.uint64 ?? 1
        block.gasLimit = environment["currentGasLimit"]?.word?.saturatedUInt64 ?? .max
        block.coinbase = (environment["currentCoinbase"]?.stringValue).flatMap(Address.init(hex:)) ?? .zero
        let difficulty = environment["currentDifficulty"]?.word ?? .zero
        block.prevRandao = fork >= .paris ? environment["currentRandom"]?.word ?? .zero : difficulty
        block.baseFee = fork >= .london ? environment["currentBaseFee"]?.word ?? .zero : .zero
        block.chainID = config?["chainid"]?.uint64 ?? 1
        let schedule = config?["blobSchedule"]?[forkName]
        block.maxBlobs = schedule?["max"]?.word?.asInt
        let fraction = schedule?["baseFeeUpdateFraction"]?.uint64 ?? ForkRules.rules(fork).blobFeeFraction
        let excess = environment["currentExcessBlobGas"]?.word ?? .zero
        block.blobBaseFee = BlockEnvironment.blobBaseFee(excess: excess, updateFraction: fraction)
        return block
    }

    /// The transaction of a case and its sender, or nil when its bytes or fields are not a transaction at all.
    func makeTransaction(
        _ item: Case, _ fork: Fork
    ) throws(FormatError) -> (transaction: Transaction, sender: Address)? {
        if let bytes = item.transactionBytes {
            guard let decoded = try? Transaction(decoding: bytes), decoded.encoded == bytes,
                let sender = decoded.recoverSender(requiresLowS: fork >= .homestead)
            else { return nil }
            return (decoded, sender)
        }
        guard var built = try buildTransaction(item) else { return nil }
        guard let key = try transaction["secretKey"]?.bytes("secretKey") else {
            return (built, try (transaction["sender"] ?? .null).address("sender"))
        }
        guard built.sign(secretKey: key), let sender = built.recoverSender() else { return nil }
        return (built, sender)
    }

    private func buildTransaction(_ item: Case) throws(FormatError) -> Transaction? {
        var result = Transaction()
        guard let data = transaction["data"]?[item.dataIndex], let gas = transaction["gasLimit"]?[item.gasIndex],
            let value = transaction["value"]?[item.valueIndex]
        else { throw FormatError(description: "an index of the post entry is out of range") }
        // `0x:bigint 0x…` marks numbers above 256 bits: no such transaction exists.
        guard let value = value.word, let gasLimit = gas.uint64 else { return nil }
        result.data = try data.bytes("data")
        result.gasLimit = gasLimit
        result.value = value
        result.nonce = transaction["nonce"]?.uint64 ?? 0
        if let to = transaction["to"]?.stringValue, !to.isEmpty { result.to = try JSONValue.string(to).address("to") }
        if let price = transaction["gasPrice"] {
            result.maxFeePerGas = try price.number("gasPrice")
            result.maxPriorityFeePerGas = result.maxFeePerGas
        }
        if let fee = transaction["maxFeePerGas"] {
            result.kind = .dynamicFee
            result.maxFeePerGas = try fee.number("maxFeePerGas")
            result.maxPriorityFeePerGas = try (transaction["maxPriorityFeePerGas"] ?? 0).number("maxPriorityFeePerGas")
        }
        if let accesses = transaction["accessLists"]?[item.dataIndex]?.arrayValue {
            result.kind = max(result.kind, .accessList)
            result.accessList = try accesses.map { entry throws(FormatError) in
                Transaction.Access(
                    address: try (entry["address"] ?? .null).address("access list address"),
                    keys: try (entry["storageKeys"]?.arrayValue ?? []).map { key throws(FormatError) in
                        try key.number("storage key")
                    })
            }
        }
        if let fee = transaction["maxFeePerBlobGas"] {
            result.kind = .blob
            result.maxFeePerBlobGas = try fee.number("maxFeePerBlobGas")
            result.blobHashes = try (transaction["blobVersionedHashes"]?.arrayValue ?? []).map {
                hash throws(FormatError) in try hash.number("blob hash")
            }
        }
        if result.kind != .legacy { result.chainID = config?["chainid"]?.uint64 ?? 1 }
        return result
    }
}

extension BlockEnvironment {
    /// Blob base fee from the excess blob gas (EIP-4844 `fake_exponential`), in wei.
    public static func blobBaseFee(excess: UInt256, updateFraction: UInt64) -> UInt256 {
        let fraction = UInt256(updateFraction)
        var sum = UInt256.zero
        var term = fraction
        var i = UInt256.one
        while !term.isZero && i < 4096 {
            sum = sum &+ term
            term = (term &* excess) / (fraction &* i)
            i = i &+ 1
        }
        return sum / fraction
    }
}
