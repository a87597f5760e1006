// Warnings about code that is legal but hardly meant, and a few late errors.

import BigInt
import Primitives
import SoliditySource
import SoliditySyntax

private struct MistakeState {
    /// Function with a body that is being walked.
    var function = NodeID.none
    var functionKind = FunctionKind.function
    /// The named variables declared in `function`, and those that are used somewhere.
    var declared: [NodeID] = []
    var used: BitSet
    /// Types of variables that do not cover much of storage, nor anything in them.
    var smallTypes: Set<TypeID> = []
}

extension Checker {
    mutating func checkCommonMistakes() {
        var state = MistakeState(used: BitSet(capacity: tree.count))
        walkUnits(
            enter: { checker, node, kind in
                checker.enterMistakes(node, kind, &state)
                return !kind.isYul
            },
            leave: { checker, node, kind in
                if kind == .functionDefinition { checker.reportUnused(node, &state) }
            })
    }

    private mutating func reportUnused(_ node: NodeID, _ state: inout MistakeState) {
        defer {
            state.function = .none
            state.functionKind = .function
            state.declared.removeAll(keepingCapacity: true)
        }
        guard state.function == node,
            let body = tree.find(AST.Block.self, tree.get(AST.FunctionDefinition.self, node).body),
            !body.statements.isEmpty
        else { return }
        for variable in state.declared.sorted() where !state.used.contains(variable.index) {
            let name = text(tree.name(variable))
            switch role(of: variable) {
            case .catchParameter: report(.unusedParameter, at: variable, "the catch parameter `\(name)` is not used")
            case .parameter, .returnParameter:
                report(.unusedParameter, at: variable, "the parameter `\(name)` is not used")
            default: report(.unusedVariable, at: variable, "the variable `\(name)` is not used")
            }
        }
    }

    private mutating func enterMistakes(_ node: NodeID, _ kind: NodeKind, _ state: inout MistakeState) {
        switch kind {
        case .functionDefinition:
            let function = tree.get(AST.FunctionDefinition.self, node)
            if !function.body.isNone { state.function = node }
            state.functionKind = function.functionKind
        case .identifier:
            let target = analysis.reference(of: node).node
            if !state.function.isNone, isLocalVariable(target) { state.used.insert(target.index) }
        case .variableDeclaration: enterVariable(node, &state)
        case .return:
            guard !state.function.isNone, !tree.get(AST.Return.self, node).expression.isNone else { return }
            let returns = tree.get(AST.FunctionDefinition.self, state.function).returnParameters
            for variable in analysis.parameters(of: returns) where tree.name(variable) != .empty {
                state.used.insert(variable.index)
            }
        case .expressionStatement:
            let expression = tree.get(AST.ExpressionStatement.self, node).expression
            if kindIsExpression(expression), isPure(expression) {
                report(.statementWithoutEffect, at: node, "this statement has no effect")
            }
        case .memberAccess: checkMemberMistakes(node, state)
        case .inlineAssembly: if !state.function.isNone { countYulUses(node, &state) }
        case .binaryOperation: checkDivision(node)
        case .functionCall: checkCallMistakes(node)
        case .assignment: checkDoubleAssignment(node)
        default: break
        }
    }

    private func kindIsExpression(_ node: NodeID) -> Bool { !node.isNone && tree.kind(node).isExpression }

    private mutating func enterVariable(_ node: NodeID, _ state: inout MistakeState) {
        let variable = tree.get(AST.VariableDeclaration.self, node)
        if !state.function.isNone, variable.name != .empty { state.declared.append(node) }
        let type = type(of: node)
        guard !types[type].isValueType, variable.location == .storage || role(of: node) == .state else { return }
        let limit = BigInt.powerOfTwo(64)
        var pending = [type]
        var seen: Set<TypeID> = []
        var isSmall = true
        while let next = pending.popLast() {
            guard !state.smallTypes.contains(next), seen.insert(next).inserted else { continue }
            let record = types[next]
            switch record.kind {
            case .array, .mapping: pending.append(record.element)
            case .structure: pending += analysis.members(ofStruct: next).map(\.type)
            default: continue
            }
            if record.kind != .mapping, storageSizeBound(next) >= limit {
                isSmall = false
                report(
                    .storageCollision, at: variable.typeName,
                    "\(analysis.typeString(next, withoutLocation: true)) covers so much of storage that collisions with "
                        + "mappings and dynamic arrays become likely")
            }
        }
        if isSmall { state.smallTypes.formUnion(seen) }
    }

    private mutating func countYulUses(_ node: NodeID, _ state: inout MistakeState) {
        for place in walkOrder.places(from: node) {
            guard let reference = analysis.yulReference(of: walkOrder.nodes[place]) else { continue }
            let target = reference.declaration.node
            if isLocalVariable(target) { state.used.insert(target.index) }
        }
    }

    private mutating func checkMemberMistakes(_ node: NodeID, _ state: MistakeState) {
        let access = tree.get(AST.MemberAccess.self, node)
        switch analysis.reference(of: node).builtin {
        case .msgGas: report(.msgGasRemoved, at: node, "`msg.gas` no longer exists: use `gasleft()`")
        case .blockBlockhash:
            report(.blockBlockhashRemoved, at: node, "`block.blockhash` no longer exists: use `blockhash`")
        case .addressCallcode: report(.callcodeRemoved, at: node, "`callcode` no longer exists: use `delegatecall`")
        case .msgData where state.functionKind == .receive && !state.function.isNone:
            report(.msgDataInReceive, at: node, "there is no `msg.data` in a receive function")
        case .typeRuntimeCode:
            let contract = types[types[type(of: access.expression)].element].declaration
            if constructorUsesAssembly(contract) {
                report(
                    .runtimeCodeOfAssembly, at: node,
                    "a constructor uses assembly, so the deployed code may differ from `runtimeCode`")
            }
        default: break
        }
        if state.functionKind == .constructor && !state.function.isNone { checkThisInConstructor(access.expression) }
    }

    private func constructorUsesAssembly(_ contract: NodeID) -> Bool {
        (analysis.contract(contract)?.linearizedBases ?? []).contains { base in
            containsAssembly(analysis.contract(base)?.constructor ?? .none)
        }
    }

    private func containsAssembly(_ root: NodeID) -> Bool {
        if root.isNone { return false }
        return walkOrder.places(from: root).contains { tree.kind(walkOrder.nodes[$0]) == .inlineAssembly }
    }

    private mutating func checkThisInConstructor(_ node: NodeID) {
        var node = node
        while let tuple = tree.find(AST.TupleExpression.self, node), tuple.components.count == 1 {
            node = tree.node(tuple.components, 0)
        }
        if kind(node) == .identifier, analysis.reference(of: node).builtin == .this {
            report(
                .thisInConstructor, at: node,
                "the contract's external functions cannot be called while it is constructed")
        }
    }

    private mutating func checkDivision(_ node: NodeID) {
        let operation = tree.get(AST.BinaryOperation.self, node)
        guard operation.operation == .divide || operation.operation == .modulo, isPure(operation.right),
            evaluateConstant(operation.left) != nil, let divisor = evaluateConstant(operation.right),
            divisor.value.isZero
        else { return }
        report(
            .divisionByZero, at: node,
            operation.operation == .divide ? "division by zero" : "remainder of a division by zero")
    }

    private mutating func checkCallMistakes(_ node: NodeID) {
        let call = tree.get(AST.FunctionCall.self, node)
        guard analysis.callKind(of: node) == .functionCall, !call.expression.isNone,
            let callee = analysis.types.functionKind(of: type(of: call.expression))
        else { return }
        if callee == .addmod || callee == .mulmod, call.arguments.count == 3 {
            let last = tree.node(call.arguments, 2)
            if isPure(last), let modulus = evaluateConstant(last), modulus.value.isZero {
                report(.modulusZero, at: node, "the modulus is zero")
            }
        }
        if callee == .delegateCall, !currentContract.isNone,
            analysis.scope(of: analysis.types.functionDeclaration(of: type(of: call.expression)) ?? .none)
                == currentContract,
            isInsideLibrary
        {
            report(.libraryCallsItself, at: node, "a library cannot call its own functions externally")
        }
    }
}
