import EVMTarget
import EthereumTypes
import Keccak
import Primitives

// CREATE, CREATE2 and the deposit of the code they return.

extension Machine {
    func create<T: Tracer>(
        _ sp: UnsafeMutablePointer<UInt256>, isCreate2: Bool, _ tracer: inout T
    ) -> Halt {
        let frame = self.frame
        if frame.pointee.isStatic { return .staticViolation }
        let (value, offset, size) = (sp[-1], sp[-2], sp[-3])
        let salt = isCreate2 ? sp[-4] : .zero
        var gas = expand(offset, size, frame.pointee.gas)
        if gas < 0 { return .outOfGas }
        if size > UInt256(UInt64(rules.maxInitCodeSize)) { return .outOfGas }
        gas = chargeWords(size, rules.initCodeWord + (isCreate2 ? 6 : 0), gas)
        if gas < 0 { return .outOfGas }
        returnSize = 0
        frame.pointee.sp = sp - (isCreate2 ? 4 : 3)
        frame.pointee.gas = gas
        frame.pointee.outputSize = 0
        let own = frame.pointee.account
        let nonce = state.accounts[own].nonce
        if depth + 1 > Machine.maxDepth || value > state.accounts[own].balance || nonce == .max {
            if T.isActive {
                let halt: Halt =
                    depth + 1 > Machine.maxDepth ? .callTooDeep : nonce == .max ? .nonceOverflow : .insufficientBalance
                tracer.frameStarted(traceCreate(isCreate2, .zero, value, 0, []))
                tracer.frameEnded(halt, gasLeft: 0, depth: depth + 1, output: [])
            }
            finishCall(succeeded: false, gasBack: 0)
            return .success
        }
        let forwarded = rules.retainsOne64th ? gas - gas / 64 : gas
        frame.pointee.gas = gas - forwarded
        let start = size.isZero ? 0 : Int(offset.w0)
        let initCode = Array(UnsafeBufferPointer(start: frame.pointee.memory + start, count: Int(size.w0)))
        let address: Address
        if isCreate2 {
            address = .created(
                by: frame.pointee.address, salt: salt, initCodeHash: UInt256(bigEndian: keccak256(initCode)))
        } else {
            address = .created(by: frame.pointee.address, nonce: nonce)
        }
        state.setNonce(own, nonce + 1)
        // The creator is not charged for the address, and it stays warm whatever comes (EIP-2929).
        let created = state.index(of: address)
        if rules.accessLists { _ = state.warmAccount(created) }
        let parent = frame.pointee
        if T.isActive { tracer.frameStarted(traceCreate(isCreate2, address, value, forwarded, initCode)) }
        if !enterCreate(
            created, address: address, creator: own, value: value, gas: forwarded, code: Code(initCode, hash: .zero),
            memoryStart: parent.memoryStart + Int(parent.memorySize), stackBase: parent.sp, caller: parent.address)
        {
            if T.isActive { tracer.frameEnded(.createCollision, gasLeft: 0, depth: depth + 1, output: []) }
            finishCall(succeeded: false, gasBack: 0)
        }
        return .success
    }

    /// What a tracer is told of a creation before its frame is made.
    private func traceCreate(
        _ isCreate2: Bool, _ address: Address, _ value: UInt256, _ gas: Int64, _ initCode: [UInt8]
    ) -> TraceFrame {
        TraceFrame(
            kind: isCreate2 ? .create2 : .create, depth: depth + 1, isStatic: false, target: address, address: address,
            caller: frame.pointee.address, value: value, gas: gas, callerGas: frame.pointee.gas, input: initCode)
    }

    /// Starts the frame that runs creation code; false on a collision, when all forwarded gas is lost.
    func enterCreate(
        _ created: Int, address: Address, creator: Int, value: UInt256, gas: Int64, code: Code,
        memoryStart: Int, stackBase: UnsafeMutablePointer<UInt256>, caller: Address
    ) -> Bool {
        let mark = state.checkpoint
        let record = state.accounts[created]
        if record.nonce != 0 || record.code != 0 || state.hasStorage(created) { return false }
        state.transfer(from: creator, to: created, value)
        state.markCreated(created)
        if rules.clearsEmpty { state.setNonce(created, 1) }
        push(
            Frame(
                ip: UnsafePointer(code.base), sp: stackBase, gas: gas, stackBase: stackBase,
                memory: memory + memoryStart, memorySize: 0, memoryStart: memoryStart,
                code: Unmanaged.passRetained(code), input: UnsafePointer(code.base), inputSize: 0,
                account: created, address: address, caller: caller, value: value, checkpoint: mark,
                logCount: logs.count, refund: refund, outputOffset: 0, outputSize: 0, isStatic: false, isCreate: true))
        return true
    }

    /// Checks and stores what creation code returned (EIP-2, EIP-170, EIP-3541); charges 200 gas a byte.
    func depositCode(_ frame: Frame, _ gas: inout Int64) -> Halt {
        if rules.rejectsEF && returnSize > 0 && returnData[0] == 0xef { return .invalidCodePrefix }
        if returnSize > rules.maxCodeSize { return .codeTooLarge }
        let cost = 200 * Int64(returnSize)
        if cost > gas {
            if rules.failsUnpaidDeposit { return .outOfGas }
            return .success
        }
        gas -= cost
        state.setCode(frame.account, state.intern(output))
        return .success
    }
}
