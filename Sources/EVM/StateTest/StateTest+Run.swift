import EVMTarget
import EthereumTypes
import Primitives

/// What came of one case.
public struct StateTestOutcome: Sendable {
    public let suite: String
    public let name: String
    public let forkName: String
    public let index: Int
    public let expectedRoot: UInt256
    public let actualRoot: UInt256
    public let expectedLogs: UInt256
    public let actualLogs: UInt256
    /// nil when the transaction was rejected.
    public let result: ExecutionResult?
    /// A rejection that should not be, or one for another reason, or one that is missing; empty when right.
    public let problem: String
    /// What the transaction changed.
    public let diff: StateDiff
    /// From the expected to the actual state, where the fixture has the expected one and the roots differ.
    public let mismatch: StateDiff?

    public var passed: Bool { problem.isEmpty && expectedRoot == actualRoot && expectedLogs == actualLogs }
}

extension StateTest {
    /// Runs one case from a fresh state.
    public func run(_ item: Case) throws(FormatError) -> StateTestOutcome {
        var tracer = NoTracer()
        return try run(item, &tracer)
    }

    public func run<T: Tracer>(_ item: Case, _ tracer: inout T) throws(FormatError) -> StateTestOutcome {
        let state = try makeState()
        let executor = Executor(state: state, fork: item.fork, block: try makeBlock(item.fork, item.forkName))
        var problem = ""
        var result: ExecutionResult?
        var diff = StateDiff()
        if let (transaction, sender) = try makeTransaction(item, item.fork) {
            do throws(TransactionError) {
                result = try executor.execute(transaction, sender: sender, &tracer)
                diff = state.journaledDiff
                if let wanted = item.exception { problem = "executed, but should be rejected: \(wanted)" }
            } catch {
                problem = Self.judge(error.fixtureNames, item)
            }
        } else {
            problem = Self.judge(["RLP_INVALID_VALUE"], item)
        }
        let root = state.root
        var mismatch: StateDiff?
        if root != item.root, let expected = item.postState {
            mismatch = StateDiff(from: try StateSnapshot(json: expected), to: state.snapshot)
        }
        return StateTestOutcome(
            suite: suite, name: name, forkName: item.forkName, index: item.index, expectedRoot: item.root,
            actualRoot: root, expectedLogs: item.logsHash, actualLogs: Log.hash(result?.logs ?? []), result: result,
            problem: problem, diff: diff, mismatch: mismatch)
    }

    /// Empty when the rejection is one of those expected, or the format (without `txbytes`) never says.
    private static func judge(_ names: [String], _ item: Case) -> String {
        guard let wanted = item.exception else {
            return item.transactionBytes == nil ? "" : "rejected (\(names[0])), but should execute"
        }
        let accepted = wanted.split(separator: "|").map { $0.split(separator: ".").last ?? $0 }
        return names.contains(where: { name in accepted.contains { $0 == name } })
            ? "" : "rejected as \(names[0]), expected \(wanted)"
    }
}

extension TransactionError {
    /// Names of this rejection in the public fixtures, the usual one first.
    public var fixtureNames: [String] {
        switch self {
        case .typeNotSupported:
            [
                "TYPE_NOT_SUPPORTED", "TYPE_1_TX_PRE_FORK", "TYPE_2_TX_PRE_FORK", "TYPE_3_TX_PRE_FORK",
                "TYPE_4_TX_PRE_FORK",
            ]
        case .initCodeTooLarge: ["INITCODE_SIZE_EXCEEDED"]
        case .blobCreation: ["TYPE_3_TX_CONTRACT_CREATION"]
        case .noBlobs: ["TYPE_3_TX_ZERO_BLOBS"]
        case .tooManyBlobs: ["TYPE_3_TX_BLOB_COUNT_EXCEEDED", "TYPE_3_TX_MAX_BLOB_GAS_ALLOWANCE_EXCEEDED"]
        case .invalidBlobVersion: ["TYPE_3_TX_INVALID_BLOB_VERSIONED_HASH"]
        case .blobFeeTooLow: ["INSUFFICIENT_MAX_FEE_PER_BLOB_GAS"]
        case .priorityFeeAboveMaxFee: ["PRIORITY_GREATER_THAN_MAX_FEE_PER_GAS"]
        case .maxFeeBelowBaseFee: ["INSUFFICIENT_MAX_FEE_PER_GAS"]
        case .gasLimitAboveBlock: ["GAS_ALLOWANCE_EXCEEDED"]
        case .gasLimitAboveCap: ["GAS_LIMIT_EXCEEDS_MAXIMUM"]
        case .senderHasCode: ["SENDER_NOT_EOA"]
        case .nonceTooLow: ["NONCE_MISMATCH_TOO_LOW"]
        case .nonceTooHigh: ["NONCE_MISMATCH_TOO_HIGH"]
        case .nonceIsMax: ["NONCE_IS_MAX"]
        case .intrinsicGasTooLow: ["INTRINSIC_GAS_TOO_LOW"]
        case .floorGasTooLow: ["INTRINSIC_GAS_BELOW_FLOOR_GAS_COST"]
        case .insufficientFunds: ["INSUFFICIENT_ACCOUNT_FUNDS", "GASLIMIT_PRICE_PRODUCT_OVERFLOW"]
        case .setCodeCreation: ["TYPE_4_TX_CONTRACT_CREATION"]
        case .noAuthorizations: ["TYPE_4_EMPTY_AUTHORIZATION_LIST"]
        case .invalidChainID: ["INVALID_CHAINID"]
        case .invalidSignature: ["INVALID_SIGNATURE_VRS"]
        case .malformed: ["RLP_INVALID_VALUE"]
        }
    }
}
