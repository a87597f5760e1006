import IR
import Primitives
import SolidityLayout
import SoliditySema
import SoliditySyntax

/// Message calls and contract creation.
extension FunctionLowering {
    /// A message call that has been made: whether it succeeded, and how to read its results if so.
    struct PendingCall {
        var success: V
        var decode: () -> Parts
    }

    /// Calls a function of another contract, or a public function of a library.
    func lowerExternalCall(_ id: NodeID, _ node: AST.FunctionCall) -> PendingCall {
        let callee = lowerCallee(node.expression)
        let values = lowerArguments(id, node)
        let signature = callee.signature
        let isDelegate = signature.kind == .delegateCall
        var sources: [EncodeSource] = []
        if let bound = callee.bound {
            sources.append(encodeSource(bound, as: signature.selfType, forLibrary: isDelegate))
        }
        for (value, parameter) in zip(values, signature.argumentTypes) {
            sources.append(encodeSource(value, as: parameter, forLibrary: isDelegate))
        }
        let fork = contract.options.fork
        // Without return data of any length, results of dynamic size are skipped: only their heads are there.
        let isSkipped = signature.returns.map { !fork.hasReturnData && analysis.isDynamicallyEncoded($0) }
        let targets = zip(signature.returns, isSkipped).map { type, skips in
            let isSlot = skips || (isDelegate && types[type].isInStorage)
            return Emitter.DecodeTarget(
                layout: isSlot ? layouts.uint256 : layouts.layout(of: type), location: .memory)
        }
        let headSize = targets.reduce(UInt256.zero) { $0 &+ layouts.headSize($1.layout) }
        let isDynamic = targets.contains { layouts.isDynamicallyEncoded($0.layout) }
        let checksCode = headSize.isZero || !fork.hasReturnData || contract.options.revertStrings == .debug
        if checksCode {
            e.revertIf(e.isZero(e.extcodesize(callee.address)), "Target contract does not contain code")
        }
        let start = e.freeMemoryPointer()
        if !fork.limitsCallGas, callee.gas.isNone {
            // Memory for the results is paid for now: what the call gets is computed from the gas left.
            e.calldatacopy(e.add(start, e.k(headSize)), e.calldatasize(), e.k(32))
        }
        e.mstore(start, e.shl(e.k(224), callee.selector))
        let end = e.encodeTuple(sources, at: e.add(start, e.k(4)))
        let success = emitCall(
            callee, start: start, length: e.sub(end, start), output: start, outputSize: isDynamic ? .zero : headSize,
            createsAccount: !checksCode)
        return PendingCall(success: success) {
            let results = self.decodeResults(targets, start: start, size: isDynamic ? nil : headSize)
            var parts = Parts()
            for (result, skips) in zip(results, isSkipped) where !skips { parts.append(result) }
            return parts
        }
    }

    private func emitCall(
        _ callee: Callee, start: V, length: V, output: V, outputSize: UInt256, createsAccount: Bool
    ) -> V {
        let gas =
            callee.gas.isNone
            ? callGas(movesValue: !callee.value.isNone, createsAccount: createsAccount) : callee.gas
        let size = e.k(outputSize)
        switch callee.signature.kind {
        case .delegateCall, .bareDelegateCall:
            return e.builder.value(.delegatecall, gas, callee.address, start, length, output, size)
        case .bareStaticCall where contract.options.fork.hasStaticCall:
            return e.builder.value(.staticcall, gas, callee.address, start, length, output, size)
        case .external where callee.signature.mutability <= .view && contract.options.fork.hasStaticCall:
            return e.builder.value(.staticcall, gas, callee.address, start, length, output, size)
        default:
            let value = callee.value.isNone ? e.k(0) : callee.value
            return e.builder.value(.call, gas, callee.address, value, start, length, output, size)
        }
    }

    /// The gas that a call gets: all that is left, as far as the fork allows to ask for it.
    func callGas(movesValue: Bool = false, createsAccount: Bool = false) -> V {
        if contract.options.fork.limitsCallGas { return e.gas() }
        // The price of CALL and of what is done between GAS and CALL, generously.
        let price = 40 + 10 + (movesValue ? 9000 : 0) + (createsAccount ? 25000 : 0)
        return e.sub(e.gas(), e.k(price))
    }

    /// Decodes return data; `size` is its encoded size when that is fixed.
    private func decodeResults(_ targets: [Emitter.DecodeTarget], start: V, size: UInt256?) -> [Parts] {
        if targets.isEmpty { return [] }
        if let size, targets.allSatisfy({ layouts.isValue($0.layout) }) {
            // Plain words are read from where the call has put them. The allocation matters to assembly only.
            if contract.options.fork.hasReturnData {
                e.revertIf(e.lt(e.returndatasize(), e.k(size)), "ABI decoding: tuple data too short")
            }
            _ = e.allocate(e.k(size))
            return e.decodeWords(targets, at: start)
        }
        let available: V
        if let size {
            let smaller = e.variable(e.k(size))
            if contract.options.fork.hasReturnData {
                let returned = e.returndatasize()
                e.ifThen(e.gt(e.k(size), returned)) { self.e.set(smaller, returned) }
            }
            available = e.get(smaller)
        } else {
            available = e.returndatasize()
            e.returndatacopy(start, e.k(0), available)
        }
        let object = e.allocate(available)
        return e.decodeTuple(targets, start: object, end: e.add(object, available), fromMemory: true)
    }

    // MARK: Creation

    /// `new C(...)`: the address, 0 on failure.
    func lowerCreation(_ id: NodeID, _ node: AST.FunctionCall) -> V {
        let callee = lowerCallee(node.expression)
        let values = lowerArguments(id, node)
        let created = types[callee.signature.returns.first ?? .none].declaration
        let segment = unit.segment(.creation(contract: contract.program.qualifiedName(of: created)))
        let size = e.builder.value(.dataSize, auxiliary: segment.rawValue)
        let start = e.freeMemoryPointer()
        let codeEnd = e.add(start, size)
        e.panicIf(e.or(e.gt(codeEnd, e.k(UInt256(UInt64.max))), e.lt(codeEnd, start)), .outOfMemory)
        e.codecopy(start, e.builder.value(.dataOffset, auxiliary: segment.rawValue), size)
        let sources = zip(values, callee.signature.argumentTypes).map { encodeSource($0, as: $1) }
        let end = e.encodeTuple(sources, at: codeEnd)
        let value = callee.value.isNone ? e.k(0) : callee.value
        if callee.salt.isNone { return e.builder.value(.create, value, start, e.sub(end, start)) }
        return e.builder.value(.create2, value, start, e.sub(end, start), callee.salt)
    }

    // MARK: Bare calls

    /// `a.call(data)` and its kin: success flag and return data.
    func lowerBareCall(_ id: NodeID, _ node: AST.FunctionCall, _ type: TypeID) -> Value {
        let callee = lowerCallee(node.expression)
        let values = lowerArguments(id, node)
        guard let data = values.first else { return Value(type) }
        let start: V
        let length: V
        if layouts.location(of: data.type) == .memory, types.kind(data.type) == .array {
            start = e.add(data.parts[0], e.k(32))
            length = e.mload(data.parts[0])
        } else {
            start = e.freeMemoryPointer()
            length = e.sub(e.encodePacked([encodeSource(data, layouts.bytes)], at: start), start)
        }
        let success = emitCall(
            callee, start: start, length: length, output: e.k(0), outputSize: .zero, createsAccount: true)
        return Value(type, Parts(success, e.returnData()))
    }

    /// `a.send(value)` and `a.transfer(value)`.
    func lowerTransfer(_ id: NodeID, _ node: AST.FunctionCall, _ type: TypeID, isTransfer: Bool) -> Value {
        let callee = lowerCallee(node.expression)
        let values = lowerArguments(id, node)
        guard let amount = values.first else { return Value(type) }
        let value = convert(amount, to: .uint256).parts[0]
        let stipend = e.mul(e.isZero(value), e.k(2300))
        let zero = e.k(0)
        let success = e.builder.value(.call, stipend, callee.address, value, zero, zero, zero, zero)
        if isTransfer {
            e.revertForwardIf(e.isZero(success))
            return Value(type)
        }
        return Value(type, success)
    }
}

extension Emitter {
    /// The return data of the last call as a new `bytes` object.
    func returnData() -> V {
        if !unit.options.fork.hasReturnData { return k(0x60) }
        return shared(.returnData, []) { e, _ in
            let size = e.returndatasize()
            let result = e.variable(e.k(0x60))
            e.ifThen(size) {
                let pointer = e.allocateArray(e.layouts.bytes, size)
                e.returndatacopy(e.add(pointer, e.k(32)), e.k(0), size)
                e.set(result, pointer)
            }
            return [e.get(result)]
        }[0]
    }
}
