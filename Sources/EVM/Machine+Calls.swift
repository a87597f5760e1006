import EVMTarget
import EthereumTypes
import Primitives

// Calls, self-destruction, and the end of frames. The running frame's registers are in its record here. The answer is
// `.success` when execution goes on (in whatever frame is then current), else the reason of the exceptional halt.

extension Machine {
    func frameOperation<T: Tracer>(
        _ opcode: UInt8, _ sp: UnsafeMutablePointer<UInt256>, _ tracer: inout T
    ) -> Halt {
        switch opcode {
        case 0xf0: return create(sp, isCreate2: false, &tracer)
        case 0xf5: return create(sp, isCreate2: true, &tracer)
        case 0xf1: return call(sp, CallKind.call, &tracer)
        case 0xf2: return call(sp, CallKind.callCode, &tracer)
        case 0xf4: return call(sp, CallKind.delegateCall, &tracer)
        case 0xfa: return call(sp, CallKind.staticCall, &tracer)
        case 0xff: return selfDestruct(sp)
        default: return .invalidOpcode
        }
    }

    enum CallKind { case call, callCode, delegateCall, staticCall }

    private func call<T: Tracer>(
        _ sp: UnsafeMutablePointer<UInt256>, _ kind: CallKind, _ tracer: inout T
    ) -> Halt {
        let frame = self.frame
        let hasValue = kind == .call || kind == .callCode
        let requested = sp[-1]
        let target = Address(sp[-2])
        let value = hasValue ? sp[-3] : .zero
        let arguments = sp - (hasValue ? 4 : 3)
        let (inputOffset, inputSize) = (arguments[0], arguments[-1])
        let (outputOffset, outputSize) = (arguments[-2], arguments[-3])
        if kind == .call && !value.isZero && frame.pointee.isStatic { return .staticViolation }

        var gas = expand(inputOffset, inputSize, frame.pointee.gas)
        if gas < 0 { return .outOfGas }
        gas = expand(outputOffset, outputSize, gas)
        if gas < 0 { return .outOfGas }
        let targetIndex = state.index(of: target)
        gas = chargeAccess(targetIndex, gas)
        if gas < 0 { return .outOfGas }
        if !value.isZero { gas -= 9000 }
        if kind == .call && isNewAccount(targetIndex, value) { gas -= 25000 }
        if gas < 0 { return .outOfGas }
        guard let code = resolveCode(targetIndex, &gas) else { return .outOfGas }

        // How much goes along (EIP-150), and the stipend of a value transfer.
        let available = rules.retainsOne64th ? gas - gas / 64 : gas
        var forwarded = requested > UInt256(UInt64(available)) ? available : Int64(requested.w0)
        if !rules.retainsOne64th && requested > UInt256(UInt64(available)) { return .outOfGas }
        gas -= forwarded
        if !value.isZero { forwarded += 2300 }

        frame.pointee.sp = arguments - 3
        frame.pointee.gas = gas
        frame.pointee.outputOffset = outputSize.isZero ? 0 : Int(outputOffset.w0)
        frame.pointee.outputSize = Int(outputSize.w0)
        returnSize = 0
        let self256 = frame.pointee.account
        let input = InputRange(
            offset: inputSize.isZero ? 0 : Int(inputOffset.w0), size: Int(inputSize.w0), code: code)
        if depth + 1 > Machine.maxDepth || (!value.isZero && value > state.accounts[self256].balance) {
            if T.isActive {
                tracer.frameStarted(traceCall(kind, target, value, forwarded, input))
                let reason = depth + 1 > Machine.maxDepth ? Halt.callTooDeep : .insufficientBalance
                tracer.frameEnded(reason, gasLeft: forwarded, depth: depth + 1, output: [])
            }
            finishCall(succeeded: false, gasBack: forwarded)
            return .success
        }
        enterCall(kind, target: target, targetIndex: targetIndex, value: value, gas: forwarded, input, &tracer)
        return .success
    }

    /// The input of a call in the caller's memory, and the code that will run.
    private struct InputRange {
        let offset: Int
        let size: Int
        let code: Code
    }

    /// Whether a call pays for bringing an account into being (EIP-161 from Spurious Dragon on).
    private func isNewAccount(_ i: Int, _ value: UInt256) -> Bool {
        if rules.clearsEmpty { return !value.isZero && state.accounts[i].isEmpty }
        return !state.accounts[i].exists
    }

    /// The code an account runs, through one delegation (EIP-7702) whose access is charged; nil = out of gas.
    private func resolveCode(_ i: Int, _ gas: inout Int64) -> Code? {
        let code = state.codes[Int(state.accounts[i].code)]
        guard rules.delegation, code.isDelegation else { return code }
        let delegate = state.index(of: Address(bytes: UnsafeBufferPointer(start: code.base + 3, count: 20)))
        gas -= 100
        if state.warmAccount(delegate) { gas -= rules.coldAccountSurcharge }
        if gas < 0 { return nil }
        // A delegation to a precompile runs no code.
        return state.codes[Int(state.accounts[delegate].code)]
    }

    private func enterCall<T: Tracer>(
        _ kind: CallKind, target: Address, targetIndex: Int, value: UInt256, gas: Int64, _ input: InputRange,
        _ tracer: inout T
    ) {
        let parent = frame.pointee
        let mark = state.checkpoint
        if kind == .call { state.transfer(from: parent.account, to: targetIndex, value) }
        if kind == .staticCall { state.touch(targetIndex) }
        if let precompile = Precompile(target, fork) {
            if T.isActive { tracer.frameStarted(traceCall(kind, target, value, gas, input)) }
            runPrecompile(precompile, input.offset, input.size, gas, mark, &tracer)
            return
        }
        if T.isActive { tracer.frameStarted(traceCall(kind, target, value, gas, input)) }
        if input.code.count == 0 {
            if T.isActive { tracer.frameEnded(.success, gasLeft: gas, depth: depth + 1, output: []) }
            finishCall(succeeded: true, gasBack: gas)
            return
        }
        let runsHere = kind == .callCode || kind == .delegateCall
        let isDelegate = kind == .delegateCall
        let memoryStart = parent.memoryStart + Int(parent.memorySize)
        let code = Unmanaged.passRetained(input.code)
        push(
            Frame(
                ip: UnsafePointer(input.code.base), sp: parent.sp, gas: gas, stackBase: parent.sp,
                memory: memory + memoryStart, memorySize: 0, memoryStart: memoryStart, code: code,
                input: UnsafePointer(memory + parent.memoryStart + input.offset), inputSize: input.size,
                account: runsHere ? parent.account : targetIndex, address: runsHere ? parent.address : target,
                caller: isDelegate ? parent.caller : parent.address, value: isDelegate ? parent.value : value,
                checkpoint: mark, logCount: logs.count, refund: refund, outputOffset: 0, outputSize: 0,
                isStatic: parent.isStatic || kind == .staticCall, isCreate: false))
    }

    /// What a tracer is told of a call before its frame is made.
    private func traceCall(
        _ kind: CallKind, _ target: Address, _ value: UInt256, _ gas: Int64, _ input: InputRange
    ) -> TraceFrame {
        let parent = frame.pointee
        let runsHere = kind == .callCode || kind == .delegateCall
        let data = UnsafeBufferPointer(start: parent.memory + input.offset, count: input.size)
        let names: TraceFrame.Kind =
            switch kind {
            case .call: .call
            case .callCode: .callCode
            case .delegateCall: .delegateCall
            case .staticCall: .staticCall
            }
        return TraceFrame(
            kind: names, depth: depth + 1, isStatic: parent.isStatic || kind == .staticCall, target: target,
            address: runsHere ? parent.address : target,
            caller: kind == .delegateCall ? parent.caller : parent.address,
            value: kind == .delegateCall ? parent.value : value, gas: gas, callerGas: parent.gas, input: Array(data))
    }

    private func runPrecompile<T: Tracer>(
        _ precompile: Precompile, _ inputOffset: Int, _ inputSize: Int, _ gas: Int64, _ mark: WorldState.Checkpoint,
        _ tracer: inout T
    ) {
        let input = UnsafeBufferPointer(start: frame.pointee.memory + inputOffset, count: inputSize)
        let left = execute(precompile, input, gas)
        if left < 0 {
            state.revert(to: mark)
            returnSize = 0
        } else {
            writeOutput()
        }
        if T.isActive {
            let halt = left < 0 ? Halt.precompileFailure : .success
            tracer.frameEnded(halt, gasLeft: max(left, 0), depth: depth + 1, output: output)
        }
        finishCall(succeeded: left >= 0, gasBack: max(left, 0))
    }

    /// Gives gas back to the running frame and pushes the result of a call that has no frame.
    func finishCall(succeeded: Bool, gasBack: Int64) {
        frame.pointee.gas += gasBack
        frame.pointee.sp[0] = UInt256(succeeded)
        frame.pointee.sp += 1
    }

    /// Copies return data to where the running frame asked for it.
    func writeOutput() {
        let count = min(frame.pointee.outputSize, returnSize)
        if count > 0 {
            (memory + frame.pointee.memoryStart + frame.pointee.outputOffset).update(from: returnData, count: count)
        }
    }

    /// SELFDESTRUCT with the rules of EIP-150, EIP-161, EIP-2929, EIP-3529 and EIP-6780.
    private func selfDestruct(_ sp: UnsafeMutablePointer<UInt256>) -> Halt {
        let frame = self.frame
        if frame.pointee.isStatic { return .staticViolation }
        let own = frame.pointee.account
        let heir = state.index(of: Address(sp[-1]))
        var gas = frame.pointee.gas
        if rules.accessLists && state.warmAccount(heir) { gas -= rules.selfDestructColdCost }
        let balance = state.accounts[own].balance
        let createsHeir =
            rules.clearsEmpty
            ? !balance.isZero && state.accounts[heir].isEmpty : !state.accounts[heir].exists
        if createsHeir { gas -= rules.selfDestructNewAccount }
        if gas < 0 { return .outOfGas }
        frame.pointee.gas = gas
        let isNew = state.accounts[own].createdIn == state.transaction
        let deletes = !rules.selfDestructSameTransactionOnly || isNew
        state.transfer(from: own, to: heir, balance)
        if deletes {
            if heir == own { state.setBalance(own, .zero) }
            state.touch(own)
            if state.markDestructed(own) { refund += rules.selfDestructRefund }
        }
        return .success
    }

    /// Ends the running frame: undoes its changes unless it succeeded, hands output and gas to the parent. True when
    /// it was the frame at `bottom`; the outcome is then in `halt`, `gasLeft` and the return data.
    func endFrame<T: Tracer>(
        _ reason: Halt, _ gas: Int64, _ outputOffset: Int, _ outputSize: Int, _ bottom: Int, _ tracer: inout T
    ) -> Bool {
        var reason = reason
        var gas = gas
        let ended = frame.pointee
        let wasCreate = ended.isCreate
        if reason == .success || reason == .revert {
            setReturnData(UnsafePointer(ended.memory + outputOffset), outputSize)
        }
        if wasCreate && reason == .success { reason = depositCode(ended, &gas) }
        if reason != .success {
            state.revert(to: ended.checkpoint)
            logs.removeSubrange(ended.logCount...)
            refund = ended.refund
            if reason != .revert {
                gas = 0
                returnSize = 0
            }
        }
        if T.isActive { tracer.frameEnded(reason, gasLeft: gas, depth: depth, output: output) }
        let isBottom = depth == bottom
        let address = ended.address
        pop()
        halt = reason
        if isBottom {
            gasLeft = gas
            createdAddress = wasCreate && reason == .success ? address : nil
            if wasCreate && reason == .success { returnSize = outputSize }
            return true
        }
        frame.pointee.gas += gas
        if wasCreate {
            if reason == .success { returnSize = 0 }
            frame.pointee.sp[0] = reason == .success ? address.word : .zero
        } else {
            writeOutput()
            frame.pointee.sp[0] = UInt256(reason == .success)
        }
        frame.pointee.sp += 1
        return false
    }
}
