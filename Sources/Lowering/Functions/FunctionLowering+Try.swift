import IR
import Primitives
import SoliditySema
import SoliditySyntax

/// `try` statements.
extension FunctionLowering {
    func lowerTry(_ id: NodeID, _ node: AST.TryStatement) {
        let clauses = tree.nodes(node.clauses).map { tree.get(AST.TryCatchClause.self, $0) }
        guard let success = clauses.first, let call = tree.find(AST.FunctionCall.self, node.externalCall) else {
            contract.unsupported("this try statement", at: id)
            return
        }
        let pending: PendingCall
        let kind = types.function(of: analysis.type(of: call.expression))?.kind
        if kind == .creation {
            let address = lowerCreation(node.externalCall, call)
            pending = PendingCall(success: address) { Parts(address) }
        } else {
            pending = lowerExternalCall(node.externalCall, call)
        }
        setSpan(id)
        e.ifElse(
            pending.success,
            then: {
                let parts = pending.decode()
                var next = 0
                for parameter in self.analysis.parameters(of: success.parameters) {
                    let count = self.contract.partCount(of: self.analysis.type(of: parameter))
                    self.declare(parameter, parts.slice(next, count))
                    next += count
                }
                self.lowerStatement(success.block)
            },
            else: { self.lowerCatch(Array(clauses.dropFirst())) })
    }

    private func lowerCatch(_ clauses: [AST.TryCatchClause]) {
        let error = clauses.first { $0.errorName == .Error }
        let panic = clauses.first { $0.errorName == .Panic }
        let fallback = clauses.first { $0.errorName.isNone || $0.errorName == .empty }
        let runsFallback = e.variable(e.k(1))
        if error != nil || panic != nil {
            let selector = e.returnDataSelector()
            if let error {
                e.ifThen(e.eq(selector, e.k(0x08c3_79a0))) {
                    let message = self.e.tryDecodeErrorMessage()
                    self.e.ifThen(message) {
                        self.e.set(runsFallback, self.e.k(0))
                        self.bindCatch(error, message)
                        self.lowerStatement(error.block)
                    }
                }
            }
            if let panic {
                e.ifThen(e.eq(selector, e.k(0x4e48_7b71))) {
                    self.e.ifThen(self.e.gt(self.e.returndatasize(), self.e.k(0x23))) {
                        self.e.returndatacopy(self.e.k(0), self.e.k(4), self.e.k(32))
                        let code = self.e.mload(self.e.k(0))
                        self.e.set(runsFallback, self.e.k(0))
                        self.bindCatch(panic, code)
                        self.lowerStatement(panic.block)
                    }
                }
            }
        }
        e.ifThen(e.get(runsFallback)) {
            guard let fallback else {
                self.e.revertForwardIf(self.e.k(1))
                self.e.builder.unreachable()
                return
            }
            if !fallback.parameters.isNone { self.bindCatch(fallback, self.e.returnData()) }
            self.lowerStatement(fallback.block)
        }
    }

    private func bindCatch(_ clause: AST.TryCatchClause, _ word: V) {
        if let parameter = analysis.parameters(of: clause.parameters).first { declare(parameter, Parts(word)) }
    }
}

extension Emitter {
    /// The first four bytes of the return data, right aligned; 0 when there are fewer.
    func returnDataSelector() -> V {
        let selector = variable(k(0))
        ifThen(gt(returndatasize(), k(3))) {
            self.returndatacopy(self.k(0), self.k(0), self.k(4))
            self.set(selector, self.shr(self.k(224), self.mload(self.k(0))))
        }
        return get(selector)
    }

    /// The string in return data that encodes `Error(string)`, in memory; 0 when it is not a valid encoding.
    func tryDecodeErrorMessage() -> V {
        shared(.tryError, []) { e, _ in
            let result = e.variable(e.k(0))
            let size = e.returndatasize()
            let limit = e.k(UInt256(UInt64.max))
            e.ifThen(e.isZero(e.lt(size, e.k(0x44)))) {
                let data = e.freeMemoryPointer()
                let available = e.sub(size, e.k(4))
                e.returndatacopy(data, e.k(4), available)
                let offset = e.mload(data)
                let isBadOffset = e.or(e.gt(offset, limit), e.gt(e.add(offset, e.k(0x24)), size))
                e.ifThen(e.isZero(isBadOffset)) {
                    let message = e.add(data, offset)
                    let length = e.mload(message)
                    e.ifThen(e.isZero(e.gt(length, limit))) {
                        let end = e.add(e.add(message, e.k(32)), length)
                        e.ifThen(e.isZero(e.gt(end, e.add(data, available)))) {
                            let object = e.allocate(e.add(offset, e.add(e.k(32), length)))
                            e.set(result, e.add(object, offset))
                        }
                    }
                }
            }
            return [e.get(result)]
        }[0]
    }
}
