import EVM
import EVMTarget
import EthereumTypes
import Primitives
import Testing

/// States as values, their differences, and what a transaction reports to have changed.
@Suite struct StateDiffTests {
    static let sender = Address(number: 0xaaaa)
    static let contract = Address(number: 0xcccc)
    static let ether = UInt256("1000000000000000000") ?? .zero

    static func state(code: String, storage: [UInt256: UInt256] = [:]) throws -> StateSnapshot {
        StateSnapshot(accounts: [
            sender: AccountSnapshot(balance: ether),
            contract: AccountSnapshot(nonce: 1, code: try Hex.decode(code), storage: storage),
        ])
    }

    static func transaction(to: Address?, gas: UInt64 = 100_000, value: UInt256 = .zero) -> Transaction {
        var transaction = Transaction()
        transaction.to = to
        transaction.gasLimit = gas
        transaction.value = value
        transaction.maxFeePerGas = 10
        transaction.maxPriorityFeePerGas = 10
        return transaction
    }

    @Test func snapshotsReadAndWriteTheFixtureNotation() throws {
        let text = """
            {"0x000000000000000000000000000000000000aaaa":{"balance":"0x10","nonce":"0x2","code":"0x6000","storage":\
            {"0x1":"0x2","0xff":"0x3"}},"0x000000000000000000000000000000000000bbbb":{"balance":"0x0","nonce":"0x0",\
            "code":"0x","storage":{}}}
            """
        let snapshot = try StateSnapshot(json: JSONValue(parsing: text))
        #expect(snapshot.json.compact == text)
        #expect(snapshot.accounts[Self.sender]?[255] == 3)
        #expect(WorldState(snapshot).snapshot == snapshot)
        #expect(WorldState(snapshot).root == snapshot.root)
        for broken in [
            "[]", "{\"0x12\":{}}", "{\"0x000000000000000000000000000000000000aaaa\":{\"nonce\":\"-1\"}}",
            "{\"0x000000000000000000000000000000000000aaaa\":{\"nonce\":\"0x10000000000000000\"}}",
            "{\"0x000000000000000000000000000000000000aaaa\":{\"code\":\"0x123\"}}",
            "{\"0x000000000000000000000000000000000000aaaa\":[]}",
        ] {
            #expect(throws: StateTest.FormatError.self, "\(broken)") {
                try StateSnapshot(json: JSONValue(parsing: broken))
            }
        }
    }

    @Test func zeroSlotsAreNoSlots() {
        var account = AccountSnapshot(storage: [1: 0])
        #expect(account == AccountSnapshot())
        account[7] = 1
        account[7] = 0
        #expect(account == AccountSnapshot())
    }

    @Test func aTransactionSaysWhatItChanged() throws {
        // Slot 1: 5 -> 0, slot 2: 0 -> 7, slot 3 written and put back.
        let code = "5f600155" + "6007600255" + "6009600355" + "5f600355" + "00"
        let before = try Self.state(code: code, storage: [1: 5])
        let outcome = try before.execute(
            Self.transaction(to: Self.contract, value: 3), sender: Self.sender, fork: .cancun)
        let account = try #require(outcome.diff[Self.contract])
        #expect(account.kind == .changed)
        #expect(account.balance == Change(before: .zero, after: 3))
        #expect(account.nonce == nil && account.code == nil)
        #expect(
            account.storage == [
                AccountDiff.Slot(key: 1, value: Change(before: 5, after: 0)),
                AccountDiff.Slot(key: 2, value: Change(before: 0, after: 7)),
            ])
        let paid = UInt256(outcome.receipt.gasUsed) &* 10
        #expect(outcome.diff[Self.sender]?.nonce == Change(before: 0, after: 1))
        #expect(
            outcome.diff[Self.sender]?.balance == Change(before: Self.ether, after: Self.ether &- paid &- 3))
        #expect(
            outcome.diff[.zero]
                == AccountDiff(
                    address: .zero, kind: .created, balance: Change(before: .zero, after: paid)))
        #expect(outcome.diff.accounts.map(\.address) == [.zero, Self.sender, Self.contract])
        #expect(outcome.receipt.effectiveGasPrice == 10)
    }

    @Test func revertedChangesAreNotThere() throws {
        let before = try Self.state(code: "60076002555f5ffd")
        let outcome = try before.execute(
            Self.transaction(to: Self.contract, value: 3), sender: Self.sender, fork: .cancun)
        #expect(outcome.receipt.halt == .revert)
        #expect(outcome.diff[Self.contract] == nil)
        #expect(outcome.diff[Self.sender]?.nonce != nil)
    }

    @Test func destructionIsReported() throws {
        // Before Cancun SELFDESTRUCT takes the account away, with its storage.
        let before = try Self.state(code: "60bbff", storage: [1: 5])
        let outcome = try before.execute(
            Self.transaction(to: Self.contract, value: 4), sender: Self.sender, fork: .shanghai)
        let account = try #require(outcome.diff[Self.contract])
        #expect(account.kind == .destroyed)
        #expect(account.nonce == Change(before: 1, after: 0))
        #expect(account.code?.after == [])
        #expect(account.storage == [AccountDiff.Slot(key: 1, value: Change(before: 5, after: 0))])
        #expect(outcome.diff[Address(number: 0xbb)]?.kind == .created)
        // From Cancun on it only moves the balance.
        let kept = try before.execute(
            Self.transaction(to: Self.contract, value: 4), sender: Self.sender, fork: .cancun)
        #expect(kept.diff[Self.contract] == nil)
    }

    @Test func creationIsReported() throws {
        var create = Self.transaction(to: nil)
        create.data = try Hex.decode("605f5f5360015ff3")
        let outcome = try Self.state(code: "").execute(create, sender: Self.sender, fork: .cancun)
        let address = Address.created(by: Self.sender, nonce: 0)
        #expect(outcome.receipt.contractAddress == address)
        #expect(outcome.diff[address]?.kind == .created)
        #expect(outcome.diff[address]?.code == Change(before: [], after: [0x5f]))
        #expect(outcome.diff[address]?.nonce == Change(before: 0, after: 1))
    }

    @Test func diffsApplyAndPrint() throws {
        let before = try Self.state(code: "6007600255", storage: [1: 5])
        var after = before
        after.accounts[Self.sender] = nil
        after.accounts[Self.contract]?[1] = 9
        after.accounts[Address(number: 1)] = AccountSnapshot(balance: 1)
        let diff = StateDiff(from: before, to: after)
        #expect(before.applying(diff) == after)
        #expect(StateDiff(from: after, to: after).isEmpty)
        #expect(
            diff.json.compact == """
                {"0x0000000000000000000000000000000000000001":{"kind":"created","balance":{"before":"0x0","after":"0x1"}},\
                "0x000000000000000000000000000000000000aaaa":{"kind":"destroyed","balance":\
                {"before":"0xde0b6b3a7640000","after":"0x0"}},"0x000000000000000000000000000000000000cccc":\
                {"kind":"changed","storage":{"0x1":{"before":"0x5","after":"0x9"}}}}
                """)
        #expect(diff.lines().count == 5)
    }

    @Test func receiptHasABloom() throws {
        // LOG1 with topic 5 from the contract.
        let outcome = try Self.state(code: "60055f5fa100").execute(
            Self.transaction(to: Self.contract), sender: Self.sender, fork: .cancun)
        #expect(outcome.receipt.logs.count == 1)
        let bits = outcome.receipt.logsBloom.reduce(0) { $0 + $1.nonzeroBitCount }
        #expect(bits > 0 && bits <= 6)
        #expect(outcome.receipt.json["status"] == "0x1")
        #expect(Log.bloom([]) == [UInt8](repeating: 0, count: 256))
    }

    @Test func signedBytesExecute() throws {
        var transaction = Self.transaction(to: Self.contract)
        let isSigned = transaction.sign(secretKey: [UInt8](repeating: 1, count: 32))
        #expect(isSigned)
        let sender = try #require(transaction.recoverSender())
        var state = try Self.state(code: "00")
        state.accounts[sender] = AccountSnapshot(balance: Self.ether)
        let executor = Executor(state: WorldState(state), fork: .cancun)
        let outcome = try executor.transition(encoded: transaction.encoded)
        #expect(outcome.diff[sender]?.nonce == Change(before: 0, after: 1))
        #expect(executor.state.snapshot == state.applying(outcome.diff))
    }
}
