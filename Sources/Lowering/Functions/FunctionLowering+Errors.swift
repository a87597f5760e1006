import IR
import Primitives
import SolidityLayout
import SoliditySema
import SoliditySyntax

/// Events, reverts and requirements.
extension FunctionLowering {
    // MARK: Events

    func lowerEmit(_ node: AST.EmitStatement) {
        _ = lower(node.eventCall)
    }

    func lowerEventCall(_ id: NodeID, _ node: AST.FunctionCall) {
        let callee = lowerCallee(node.expression)
        let values = lowerArguments(id, node)
        guard let event = tree.find(AST.EventDefinition.self, callee.signature.declaration) else {
            contract.unsupported("this event", at: id)
            return
        }
        var topics: [V] = []
        if !event.isAnonymous, let topic = analysis.eventTopic(of: callee.signature.declaration) {
            topics.append(e.k(UInt256(bigEndian: topic)))
        }
        var data: [EncodeSource] = []
        for (value, parameter) in zip(values, analysis.parameters(of: event.parameters)) {
            let type = analysis.type(of: parameter)
            if tree.get(AST.VariableDeclaration.self, parameter).isIndexed {
                topics.append(eventTopic(value, type))
            } else {
                data.append(encodeSource(value, as: type))
            }
        }
        let start = e.freeMemoryPointer()
        let end = e.encodeTuple(data, at: start)
        let opcodes: [IROpcode] = [.log0, .log1, .log2, .log3, .log4]
        e.builder.emit(opcodes[min(topics.count, 4)], [start, e.sub(end, start)] + topics)
    }

    /// The topic of an indexed argument: the value itself, or the hash of its in-place encoding.
    private func eventTopic(_ value: Value, _ type: TypeID) -> V {
        let layout = layouts.layout(of: type)
        if layouts.isValue(layout) {
            return e.wordFromParts(convert(value, to: type).parts, layout)
        }
        let start = e.freeMemoryPointer()
        let end = e.encodePacked([encodeSource(value, layout)], at: start)
        return e.keccak256(start, e.sub(end, start))
    }

    // MARK: Reverts

    func lowerRevert(_ node: AST.RevertStatement) {
        let call = tree.get(AST.FunctionCall.self, node.errorCall)
        let callee = lowerCallee(call.expression)
        let values = lowerArguments(node.errorCall, call)
        revertWithError(callee.signature, values, if: e.k(1))
        e.builder.unreachable()
    }

    /// Reverts with a custom error when the condition is not 0.
    private func revertWithError(_ signature: FunctionSignature, _ values: [Value], if condition: V) {
        let selector = analysis.selector(of: signature.declaration) ?? 0
        revertEncoded(selector, values, signature.parameters, if: condition)
    }

    private func revertEncoded(_ selector: UInt32, _ values: [Value], _ parameters: [TypeID], if condition: V) {
        if parameters.allSatisfy({ types[$0].isValueType }) {
            let words = zip(values, parameters).map { value, type in
                e.wordFromParts(convert(value, to: type).parts, layouts.layout(of: type))
            }
            e.builder.revertErrorIf(condition, selector: selector, words)
            return
        }
        e.ifThen(condition) {
            let start = self.e.freeMemoryPointer()
            self.e.mstore(start, self.e.k(UInt256(UInt64(selector)) << 224))
            let sources = zip(values, parameters).map { self.encodeSource($0, as: $1) }
            let end = self.e.encodeTuple(sources, at: self.e.add(start, self.e.k(4)))
            self.e.builder.terminate(.revert(offset: start, length: self.e.sub(end, start)))
        }
    }

    /// `revert()` and `revert(message)`.
    func lowerRevertCall(_ id: NodeID, _ node: AST.FunctionCall) {
        let values = lowerArguments(id, node)
        if let message = values.first, contract.options.revertStrings != .strip {
            revertWithMessage(message, if: e.k(1))
        } else {
            e.revertIf(e.k(1))
        }
        e.builder.unreachable()
    }

    private func revertWithMessage(_ message: Value, if condition: V) {
        if let literal = types.literalBytes(of: message.type) {
            e.revertIf(condition, data: Self.errorData(literal))
            return
        }
        revertEncoded(0x08c3_79a0, [message], [.stringMemory], if: condition)
    }

    /// The revert data of `Error(string)` with a constant message.
    static func errorData(_ message: [UInt8]) -> [UInt8] {
        var data: [UInt8] = [0x08, 0xc3, 0x79, 0xa0]
        data += UInt256(32).bigEndianBytes
        data += UInt256(UInt64(message.count)).bigEndianBytes
        data += message
        data += [UInt8](repeating: 0, count: (32 - message.count % 32) % 32)
        return data
    }

    // MARK: Requirements

    /// `assert(c)`, `require(c)`, `require(c, message)`, `require(c, E(...))`.
    func lowerRequire(_ id: NodeID, _ node: AST.FunctionCall, _ signature: FunctionSignature) {
        let arguments = Array(tree.nodes(node.arguments))
        guard let first = arguments.first else { return }
        let condition = convert(lower(first), to: .bool).parts[0]
        if signature.kind == .assert {
            setSpan(id)
            e.panicIf(e.isZero(condition), .assertion)
            return
        }
        guard arguments.count > 1 else {
            setSpan(id)
            e.revertIf(e.isZero(condition))
            return
        }
        if analysis.type(of: arguments[1]) == .magicError, tree.kind(arguments[1]) == .functionCall {
            let call = tree.get(AST.FunctionCall.self, arguments[1])
            let callee = lowerCallee(call.expression)
            let values = lowerArguments(arguments[1], call)
            setSpan(id)
            if contract.options.revertStrings == .strip {
                e.revertIf(e.isZero(condition))
            } else {
                revertWithError(callee.signature, values, if: e.isZero(condition))
            }
            return
        }
        let message = lower(arguments[1])
        setSpan(id)
        if contract.options.revertStrings == .strip {
            e.revertIf(e.isZero(condition))
            return
        }
        revertWithMessage(message, if: e.isZero(condition))
    }
}
