import EVM
import EVMTarget
import EthereumTypes
import Primitives
import Testing

/// Every reason to refuse a transaction, and that the state stays as it was.
@Suite struct RejectionTests {
    struct Refused: Sendable, CustomTestStringConvertible {
        let reason: TransactionError
        let fork: Fork
        let transaction: Transaction
        var testDescription: String { "\(reason)" }
    }

    static let sender = Address(number: 0xaaaa)
    static let withCode = Address(number: 0xdddd)
    static let atEnd = Address(number: 0xeeee)
    static let to = Address(number: 0xcccc)

    static let before = StateSnapshot(accounts: [
        sender: AccountSnapshot(balance: UInt256("1000000000000000000") ?? .zero, nonce: 5),
        withCode: AccountSnapshot(balance: 1 << 80, nonce: 5, code: [0]),
        atEnd: AccountSnapshot(balance: 1 << 80, nonce: .max),
        to: AccountSnapshot(balance: 1, nonce: 1, code: [0x60, 1, 0x5f, 0x55], storage: [1: 1]),
    ])

    static func transaction(
        _ kind: Transaction.Kind = .dynamicFee, _ change: (inout Transaction) -> Void
    ) -> Transaction {
        var result = Transaction()
        result.kind = kind
        result.chainID = 1
        result.nonce = 5
        result.gasLimit = 100_000
        result.maxFeePerGas = 20
        result.maxPriorityFeePerGas = 2
        result.to = to
        if kind == .blob {
            result.blobHashes = [UInt256(1) << 248]
            result.maxFeePerBlobGas = 10
        }
        if kind == .setCode {
            result.authorizations = [
                Transaction.Authorization(chainID: 1, address: to, nonce: 0, parity: 0, r: 1, s: 1)
            ]
        }
        change(&result)
        return result
    }

    static let cases: [Refused] = [
        Refused(reason: .typeNotSupported, fork: .shanghai, transaction: transaction(.blob) { _ in }),
        Refused(reason: .typeNotSupported, fork: .cancun, transaction: transaction(.setCode) { _ in }),
        Refused(reason: .typeNotSupported, fork: .istanbul, transaction: transaction(.accessList) { _ in }),
        Refused(
            reason: .initCodeTooLarge, fork: .shanghai,
            transaction: transaction {
                $0.to = nil
                $0.data = [UInt8](repeating: 0, count: 49153)
                $0.gasLimit = 10_000_000
            }),
        Refused(reason: .blobCreation, fork: .cancun, transaction: transaction(.blob) { $0.to = nil }),
        Refused(reason: .noBlobs, fork: .cancun, transaction: transaction(.blob) { $0.blobHashes = [] }),
        Refused(
            reason: .tooManyBlobs, fork: .cancun,
            transaction: transaction(.blob) { $0.blobHashes = Array(repeating: UInt256(1) << 248, count: 7) }),
        Refused(
            reason: .invalidBlobVersion, fork: .cancun, transaction: transaction(.blob) { $0.blobHashes = [1] }),
        Refused(reason: .blobFeeTooLow, fork: .cancun, transaction: transaction(.blob) { $0.maxFeePerBlobGas = 0 }),
        Refused(
            reason: .priorityFeeAboveMaxFee, fork: .london, transaction: transaction { $0.maxPriorityFeePerGas = 21 }),
        Refused(
            reason: .maxFeeBelowBaseFee, fork: .london,
            transaction: transaction {
                $0.maxFeePerGas = 6
                $0.maxPriorityFeePerGas = 0
            }),
        Refused(
            reason: .gasLimitAboveBlock, fork: .london, transaction: transaction { $0.gasLimit = 30_000_001 }),
        Refused(reason: .gasLimitAboveBlock, fork: .london, transaction: transaction { $0.gasLimit = .max }),
        Refused(
            reason: .gasLimitAboveCap, fork: .osaka, transaction: transaction { $0.gasLimit = 1 << 24 + 1 }),
        Refused(reason: .nonceTooLow, fork: .cancun, transaction: transaction { $0.nonce = 4 }),
        Refused(reason: .nonceTooHigh, fork: .cancun, transaction: transaction { $0.nonce = 6 }),
        Refused(reason: .intrinsicGasTooLow, fork: .cancun, transaction: transaction { $0.gasLimit = 20_999 }),
        Refused(
            reason: .intrinsicGasTooLow, fork: .cancun,
            transaction: transaction {
                $0.gasLimit = 21_000 + 4300 - 1
                $0.accessList = [Transaction.Access(address: to, keys: [1])]
            }),
        Refused(
            reason: .floorGasTooLow, fork: .prague,
            transaction: transaction {
                $0.data = [UInt8](repeating: 1, count: 1000)
                $0.gasLimit = 21_000 + 16_000
            }),
        Refused(reason: .insufficientFunds, fork: .cancun, transaction: transaction { $0.value = 1 << 64 }),
        Refused(reason: .insufficientFunds, fork: .cancun, transaction: transaction { $0.maxFeePerGas = .max }),
        Refused(reason: .setCodeCreation, fork: .prague, transaction: transaction(.setCode) { $0.to = nil }),
        Refused(
            reason: .noAuthorizations, fork: .prague, transaction: transaction(.setCode) { $0.authorizations = [] }),
        Refused(reason: .invalidChainID, fork: .cancun, transaction: transaction { $0.chainID = 2 }),
    ]

    static func executor(_ fork: Fork) -> Executor {
        var block = BlockEnvironment()
        block.baseFee = 7
        block.coinbase = Address(number: 0xff)
        return Executor(state: WorldState(before), fork: fork, block: block)
    }

    @Test(arguments: cases) func refused(_ item: Refused) {
        let executor = Self.executor(item.fork)
        #expect(throws: item.reason) { try executor.execute(item.transaction, sender: Self.sender) }
        #expect(executor.state.snapshot == Self.before)
    }

    @Test func senders() {
        let executor = Self.executor(.cancun)
        #expect(throws: TransactionError.senderHasCode) {
            try executor.execute(Self.transaction { _ in }, sender: Self.withCode)
        }
        #expect(throws: TransactionError.nonceIsMax) {
            try executor.execute(Self.transaction { $0.nonce = .max }, sender: Self.atEnd)
        }
        #expect(executor.state.snapshot == Self.before)
    }

    @Test func bytes() throws {
        let executor = Self.executor(.cancun)
        var signed = Self.transaction { _ in }
        let isSigned = signed.sign(secretKey: [UInt8](repeating: 7, count: 32))
        #expect(isSigned)
        let good = signed.encoded
        for bytes in [[], [0xc0], [0x05], Array(good.dropLast()), good + [0], [UInt8](repeating: 0xff, count: 100)] {
            #expect(throws: TransactionError.malformed) { try executor.transition(encoded: bytes) }
        }
        signed.s = .zero
        #expect(throws: TransactionError.invalidSignature) { try executor.transition(encoded: signed.encoded) }
        #expect(executor.state.snapshot == Self.before)
    }

    /// A new reason needs a case here.
    @Test func everyReasonIsTested() {
        let tested = Set(Self.cases.map(\.reason))
        let elsewhere: Set<TransactionError> = [.senderHasCode, .nonceIsMax, .invalidSignature, .malformed]
        #expect(tested.union(elsewhere) == Set(TransactionError.allCases))
    }
}
