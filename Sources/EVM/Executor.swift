import EVMTarget
import EthereumTypes
import Primitives

/// What a transaction did.
public struct ExecutionResult: Sendable {
    public var halt: Halt
    /// Gas paid for, after refunds and floor.
    public var gasUsed: UInt64
    /// Gas given back by the refund counter.
    public var gasRefunded: UInt64
    /// Return data, revert data, or the code of a created contract.
    public var output: [UInt8]
    /// Empty unless the transaction succeeded.
    public var logs: [Log]
    public var createdAddress: Address?

    public var isSuccess: Bool { halt == .success }
}

/// Runs transactions on a state under the rules of one fork (Yellow Paper section 6). Reuse one for many
/// transactions: its buffers stay. Not thread-safe.
public final class Executor {
    public let state: WorldState
    public let fork: Fork
    public var block: BlockEnvironment {
        get { machine.block }
        set { machine.block = newValue }
    }

    /// What `ORIGIN` gives instead of the sender: for hosts of tests.
    public var originOverride: Address?

    let machine: Machine
    let rules: ForkRules

    public init(state: WorldState = WorldState(), fork: Fork, block: BlockEnvironment = BlockEnvironment()) {
        self.state = state
        self.fork = fork
        rules = ForkRules.rules(fork)
        machine = Machine(state: state, fork: fork, block: block)
    }

    /// Validates and executes `transaction`; throws without any change of the state when it is invalid.
    public func execute(_ transaction: Transaction, sender: Address) throws(TransactionError) -> ExecutionResult {
        var tracer = NoTracer()
        return try execute(transaction, sender: sender, &tracer)
    }

    /// As `execute(_:sender:)`, watched by `tracer`.
    public func execute<T: Tracer>(
        _ transaction: Transaction, sender: Address, _ tracer: inout T
    ) throws(TransactionError) -> ExecutionResult {
        let intrinsic = try validate(transaction, sender: sender)
        state.transaction &+= 1
        state.journal.count = 0
        let gasPrice = effectiveGasPrice(transaction)
        let from = state.index(of: sender)
        let blobGas = UInt256(UInt64(transaction.blobHashes.count) * Self.gasPerBlob)
        let payment = UInt256(transaction.gasLimit) &* gasPrice &+ blobGas &* block.blobBaseFee
        state.makeExisting(from)
        state.touch(from)
        state.setBalance(from, state.accounts[from].balance &- payment)
        let nonce = state.accounts[from].nonce
        state.setNonce(from, nonce + 1)
        warmUp(transaction, from)
        machine.refund = authorize(transaction)
        machine.logs.removeAll(keepingCapacity: true)
        machine.transaction = TransactionEnvironment(
            origin: originOverride ?? sender, gasPrice: gasPrice, blobHashes: transaction.blobHashes)
        let gas = Int64(transaction.gasLimit) - intrinsic.gas
        if let to = transaction.to {
            start(to: to, from: from, sender, transaction, gas, &tracer)
        } else {
            startCreate(from: from, sender, nonce, transaction, gas, &tracer)
        }
        return settle(transaction, from, gasPrice, floor: intrinsic.floor)
    }

    /// The body of a transaction only: warm accounts, one call, no money.
    func runBare<T: Tracer>(_ transaction: Transaction, sender: Address, _ tracer: inout T) -> ExecutionResult {
        state.transaction &+= 1
        state.journal.count = 0
        let from = state.index(of: sender)
        warmUp(transaction, from)
        machine.refund = 0
        machine.logs.removeAll(keepingCapacity: true)
        machine.transaction = TransactionEnvironment(origin: sender, gasPrice: .zero, blobHashes: [])
        let gas = Int64(clamping: transaction.gasLimit)
        start(to: transaction.to ?? .zero, from: from, sender, transaction, gas, &tracer)
        let spent = gas - machine.gasLeft
        let (whole, overflow) = spent.addingReportingOverflow(intrinsicGas(transaction).gas)
        let refund = max(0, min(machine.refund, (overflow ? spent : whole) / rules.refundQuotient))
        return ExecutionResult(
            halt: machine.halt, gasUsed: UInt64(max(spent - refund, 0)), gasRefunded: UInt64(refund),
            output: machine.output, logs: machine.halt == .success ? machine.logs : [], createdAddress: nil)
    }

    func effectiveGasPrice(_ transaction: Transaction) -> UInt256 {
        guard rules.baseFee else { return transaction.maxFeePerGas }
        let tip = min(transaction.maxPriorityFeePerGas, transaction.maxFeePerGas &- block.baseFee)
        return block.baseFee &+ tip
    }

    /// Fills the access list (EIP-2929, EIP-2930, EIP-3651).
    private func warmUp(_ transaction: Transaction, _ from: Int) {
        guard rules.accessLists else { return }
        _ = state.warmAccount(from)
        if let to = transaction.to { _ = state.warmAccount(state.index(of: to)) }
        for address in Precompile.all(fork) { _ = state.warmAccount(state.index(of: address)) }
        if rules.warmCoinbase { _ = state.warmAccount(state.index(of: block.coinbase)) }
        for access in transaction.accessList {
            let i = state.index(of: access.address)
            _ = state.warmAccount(i)
            for key in access.keys { _ = state.warmSlot(state.slot(i, key)) }
        }
    }

    private func start<T: Tracer>(
        to: Address, from: Int, _ sender: Address, _ transaction: Transaction, _ gas: Int64, _ tracer: inout T
    ) {
        let target = state.index(of: to)
        let mark = state.checkpoint
        var code = state.codes[Int(state.accounts[target].code)]
        if rules.delegation && code.isDelegation {
            let delegate = state.index(of: Address(bytes: UnsafeBufferPointer(start: code.base + 3, count: 20)))
            _ = state.warmAccount(delegate)
            code = state.codes[Int(state.accounts[delegate].code)]
        }
        state.transfer(from: from, to: target, transaction.value)
        machine.returnSize = 0
        machine.createdAddress = nil
        if T.isActive {
            tracer.frameStarted(
                TraceFrame(
                    kind: .call, depth: 0, isStatic: false, target: to, address: to, caller: sender,
                    value: transaction.value, gas: gas, callerGas: 0, input: transaction.data))
        }
        if let precompile = Precompile(to, fork) {
            let left = transaction.data.withUnsafeBufferPointer { machine.execute(precompile, $0, gas) }
            machine.halt = left < 0 ? .precompileFailure : .success
            machine.gasLeft = max(left, 0)
            if left < 0 {
                state.revert(to: mark)
                machine.returnSize = 0
            }
            if T.isActive {
                tracer.frameEnded(machine.halt, gasLeft: machine.gasLeft, depth: 0, output: machine.output)
            }
            return
        }
        if T.isActive && code.count == 0 {
            machine.halt = .success
            machine.gasLeft = gas
            tracer.frameEnded(.success, gasLeft: gas, depth: 0, output: [])
            return
        }
        transaction.data.withUnsafeBufferPointer { input in
            let base = input.baseAddress ?? UnsafePointer(machine.memory)
            machine.push(
                Frame(
                    ip: UnsafePointer(code.base), sp: machine.stack, gas: gas, stackBase: machine.stack,
                    memory: machine.memory, memorySize: 0, memoryStart: 0, code: Unmanaged.passRetained(code),
                    input: base, inputSize: input.count, account: target, address: to,
                    caller: sender, value: transaction.value, checkpoint: mark, logCount: 0,
                    refund: machine.refund, outputOffset: 0, outputSize: 0, isStatic: false, isCreate: false))
            machine.run(&tracer)
        }
    }

    private func startCreate<T: Tracer>(
        from: Int, _ sender: Address, _ nonce: UInt64, _ transaction: Transaction, _ gas: Int64, _ tracer: inout T
    ) {
        let address = Address.created(by: sender, nonce: nonce)
        let created = state.index(of: address)
        if rules.accessLists { _ = state.warmAccount(created) }
        machine.returnSize = 0
        if T.isActive {
            tracer.frameStarted(
                TraceFrame(
                    kind: .create, depth: 0, isStatic: false, target: address, address: address, caller: sender,
                    value: transaction.value, gas: gas, callerGas: 0, input: transaction.data))
        }
        let entered = machine.enterCreate(
            created, address: address, creator: from, value: transaction.value, gas: gas,
            code: Code(transaction.data, hash: .zero), memoryStart: 0, stackBase: machine.stack, caller: sender)
        guard entered else {
            machine.halt = .createCollision
            machine.gasLeft = 0
            machine.createdAddress = nil
            if T.isActive { tracer.frameEnded(.createCollision, gasLeft: 0, depth: 0, output: []) }
            return
        }
        machine.run(&tracer)
    }

    /// Refunds, pays the coinbase, and removes destructed and empty accounts.
    private func settle(
        _ transaction: Transaction, _ from: Int, _ gasPrice: UInt256, floor: Int64
    ) -> ExecutionResult {
        let limit = Int64(transaction.gasLimit)
        var used = limit - machine.gasLeft
        let refund = min(machine.refund, used / rules.refundQuotient)
        used = max(used - refund, floor)
        state.setBalance(from, state.accounts[from].balance &+ UInt256(UInt64(limit - used)) &* gasPrice)
        let tip = rules.baseFee ? gasPrice &- block.baseFee : gasPrice
        let coinbase = state.index(of: block.coinbase)
        state.makeExisting(coinbase)
        state.touch(coinbase)
        state.setBalance(coinbase, state.accounts[coinbase].balance &+ UInt256(UInt64(used)) &* tip)
        cleanUp()
        return ExecutionResult(
            halt: machine.halt, gasUsed: UInt64(used), gasRefunded: UInt64(max(refund, 0)), output: machine.output,
            logs: machine.halt == .success ? machine.logs : [], createdAddress: machine.createdAddress)
    }

    private func cleanUp() {
        for i in 0..<state.accounts.count {
            if state.accounts[i].destructed {
                state.accounts[i].destructed = false
                state.delete(i)
            }
            if state.accounts[i].touched {
                state.accounts[i].touched = false
                if rules.clearsEmpty && state.accounts[i].exists && state.accounts[i].isEmpty { state.delete(i) }
            }
        }
        state.clearTransient()
    }
}
