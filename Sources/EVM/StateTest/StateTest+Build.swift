import EVMTarget
import EthereumTypes
import Keccak
import Primitives

// State, block and transaction of a case.

extension StateTest {
    public func makeState() throws(FormatError) -> WorldState { WorldState(try StateSnapshot(json: .object(accounts))) }

    public func makeBlock(_ fork: Fork, _ forkName: String) throws(FormatError) -> BlockEnvironment {
        func word(_ key: String) throws(FormatError) -> UInt256? { try environment[key]?.number(key) }
        var block = BlockEnvironment()
        block.number = try word("currentNumber")?.saturatedUInt64 ?? 1
        block.timestamp = try word("currentTimestamp")?.saturatedUInt64 ?? 1
        block.gasLimit = try word("currentGasLimit")?.saturatedUInt64 ?? .max
        block.coinbase = try environment["currentCoinbase"]?.address("currentCoinbase") ?? .zero
        let difficulty = try word("currentDifficulty") ?? .zero
        block.prevRandao = fork >= .paris ? try word("currentRandom") ?? .zero : difficulty
        block.baseFee = fork >= .london ? try word("currentBaseFee") ?? .zero : .zero
        block.chainID = try config?["chainid"]?.number("chainid").saturatedUInt64 ?? 1
        let schedule = config?["blobSchedule"]?[forkName]
        block.maxBlobs = try schedule?["max"]?.number("blob maximum").asInt
        let fraction =
            try schedule?["baseFeeUpdateFraction"]?.number("baseFeeUpdateFraction").asUInt64
            ?? ForkRules.rules(fork).blobFeeFraction
        guard fraction > 0 else { throw FormatError(description: "baseFeeUpdateFraction is 0") }
        let excess = try word("currentExcessBlobGas") ?? .zero
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
        let nonce = try (transaction["nonce"] ?? 0).wordIfRepresentable("nonce")
        let words = (try value.wordIfRepresentable("value"), try gas.wordIfRepresentable("gasLimit"))
        guard let value = words.0, let gasLimit = words.1?.asUInt64, let nonce = nonce?.asUInt64 else { return nil }
        result.data = try data.bytes("data")
        result.gasLimit = gasLimit
        result.value = value
        result.nonce = nonce
        if let to = transaction["to"]?.stringValue, !to.isEmpty { result.to = try JSONValue.string(to).address("to") }
        if let price = transaction["gasPrice"] {
            guard let price = try price.wordIfRepresentable("gasPrice") else { return nil }
            result.maxFeePerGas = price
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
        if let entries = transaction["authorizationList"]?.arrayValue {
            result.kind = .setCode
            result.authorizations = try entries.map { entry throws(FormatError) in try Self.authorization(entry) }
        }
        if result.kind != .legacy { result.chainID = config?["chainid"]?.uint64 ?? 1 }
        return result
    }
}

extension StateTest {
    private static func authorization(_ entry: JSONValue) throws(FormatError) -> Transaction.Authorization {
        func number(_ key: String) throws(FormatError) -> UInt256 { try (entry[key] ?? .null).number(key) }
        guard let nonce = try number("nonce").asUInt64 else {
            throw FormatError(description: "nonce of an authorization is above 64 bits")
        }
        return Transaction.Authorization(
            chainID: try number("chainId"), address: try (entry["address"] ?? .null).address("authorization address"),
            nonce: nonce, parity: try (entry["yParity"] ?? entry["v"] ?? .null).number("yParity"), r: try number("r"),
            s: try number("s"))
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
