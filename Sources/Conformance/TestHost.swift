// The chain that solc's semantic tests expect: its accounts, block values and the way each call is a block of its own.

import EVM
import EVMTarget
import EthereumTypes
import Primitives

/// What a transaction did.
public struct CallResult: Sendable {
    public var isSuccess: Bool
    /// `success`, `revert`, `outOfGas`, …, or why the transaction was not valid.
    public var status: String
    public var output: [UInt8]
    public var logs: [Log]
    public var gasUsed: UInt64
    public var createdAddress: Address?
}

/// One executed transaction, for replay on another machine.
public struct TransactionRecord: Sendable {
    public var from: Address
    /// Nil for a creation.
    public var to: Address?
    public var data: [UInt8]
    public var value: UInt256
    public var result: CallResult
    public var blockNumber: UInt64
    public var timestamp: UInt64
}

/// A chain for one test.
public final class TestHost {
    private let session: Executor
    private let gasPrice = UInt256(UInt64(3_000_000_000))
    private var creations: UInt64 = 0
    public private(set) var sender: Address
    /// The contract under test.
    public private(set) var contract = Address.zero
    public private(set) var records: [TransactionRecord] = []
    public let gasLimit: UInt64

    /// Calls carry two blobs, with hashes 0x01…01 and 0x01…02.
    private let carriesBlobs: Bool

    /// `gasLimit` is that of the block and of each transaction.
    public init(fork: Fork, gasLimit: UInt64 = 100_000_000, carriesBlobs: Bool = false, origin: Address? = nil) {
        self.gasLimit = gasLimit
        self.carriesBlobs = carriesBlobs && fork >= .cancun
        var block = BlockEnvironment()
        block.number = 0
        block.timestamp = 0
        block.gasLimit = gasLimit
        block.coinbase = Address(Self.word(String(repeating: "78", count: 20)))
        block.prevRandao =
            fork >= .paris
            ? Self.word("a86c2e601b6c44eb4848f7d23d9df3113fbcac42041c49cbed5000cb4f118777")
            : UInt256(UInt64(200_000_000))
        block.baseFee = UInt256(UInt64(7))
        block.blobBaseFee = .one
        block.chainID = 1
        block.blockHash = { number in Self.word(String(repeating: "37", count: 32)) &+ UInt256(number) }
        session = Executor(fork: fork, block: block)
        session.originOverride = origin
        sender = Self.account(0)
        for index in 0..<10 {
            session.state.setBalance(of: Self.account(index), to: UInt256.one << 100)
        }
        for precompile in 1...8 {
            session.state.setBalance(of: Address(number: UInt64(precompile)), to: .one)
        }
    }

    /// A constant in hex digits.
    private static func word(_ digits: String) -> UInt256 { UInt256(hexDigits: Array(digits.utf8)[...]) ?? .zero }

    /// The test accounts: `0x1212…12 + index * 0x1000`.
    public static func account(_ index: Int) -> Address {
        let first = word("1212121212121212121212121212120000000012")
        return Address(first &+ UInt256(UInt64(index)) &* UInt256(UInt64(0x1000)))
    }

    public func selectAccount(_ index: Int) { sender = Self.account(index) }

    public func balance(of address: Address) -> UInt256 { session.state.balance(of: address) }

    public var isStorageEmpty: Bool { session.state.storage(of: contract).isEmpty }

    /// Creates a contract and makes it the one under test.
    public func deploy(_ initCode: [UInt8], value: UInt256 = .zero) -> CallResult {
        // The public tests count creations only, from one.
        creations += 1
        session.state.setNonce(of: sender, to: creations)
        let result = send(to: nil, initCode, value)
        if let address = result.createdAddress, result.isSuccess { contract = address }
        return result
    }

    /// Calls the contract under test.
    public func call(_ input: [UInt8], value: UInt256 = .zero) -> CallResult {
        send(to: contract, input, value)
    }

    private func send(to: Address?, _ data: [UInt8], _ value: UInt256) -> CallResult {
        session.block.number += 1
        session.block.timestamp += 15
        var transaction = Transaction()
        transaction.nonce = session.state.nonce(of: sender)
        transaction.gasLimit = gasLimit
        transaction.maxFeePerGas = gasPrice
        transaction.maxPriorityFeePerGas = gasPrice
        transaction.to = to
        transaction.value = value
        transaction.data = data
        if carriesBlobs, to != nil {
            transaction.kind = .blob
            transaction.maxFeePerBlobGas = .one
            transaction.blobHashes = (1...2).map { (UInt256.one << 248) &+ UInt256(UInt64($0)) }
        }
        let isPoor = balance(of: sender).isZero
        if isPoor { session.state.setBalance(of: sender, to: UInt256(gasLimit) &* gasPrice &+ value) }
        defer { if isPoor { session.state.setBalance(of: sender, to: .zero) } }
        let result: CallResult
        do throws(TransactionError) {
            let executed = try session.execute(transaction, sender: sender)
            refundFees(executed.gasUsed, blobs: transaction.blobHashes.count)
            let hasOutput = executed.isSuccess || executed.halt == .revert
            result = CallResult(
                isSuccess: executed.isSuccess, status: "\(executed.halt)", output: hasOutput ? executed.output : [],
                logs: executed.logs, gasUsed: executed.gasUsed, createdAddress: executed.createdAddress)
        } catch {
            result = CallResult(
                isSuccess: false, status: "\(error)", output: [], logs: [], gasUsed: 0, createdAddress: nil)
        }
        records.append(
            TransactionRecord(
                from: sender, to: to, data: data, value: value, result: result, blockNumber: session.block.number,
                timestamp: session.block.timestamp))
        return result
    }

    /// The account that `ORIGIN` names in the public tests, whoever sends.
    public static let origin = Address(word(String(repeating: "92", count: 20)))

    /// In the public tests gas has a price but is not paid for.
    private func refundFees(_ gasUsed: UInt64, blobs: Int) {
        let state = session.state
        // A blob is 2**17 gas at one wei each.
        let fee = UInt256(gasUsed) &* gasPrice &+ UInt256(UInt64(blobs) << 17)
        state.setBalance(of: sender, to: state.balance(of: sender) &+ fee)
        let base = session.fork >= .london ? session.block.baseFee : .zero
        let tip = UInt256(gasUsed) &* (gasPrice &- base)
        let coinbase = session.block.coinbase
        state.setBalance(of: coinbase, to: state.balance(of: coinbase) &- tip)
    }
}
