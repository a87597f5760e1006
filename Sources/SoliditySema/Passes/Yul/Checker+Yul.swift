// The rules of inline assembly: declarations before use, numbers of arguments and values, instructions of the fork.

import BigInt
import EVMTarget
import SoliditySource
import SoliditySyntax

extension Checker {
    mutating func checkAssembly(_ node: NodeID) {
        let body = tree.get(AST.InlineAssembly.self, node).body
        var state = YulState()
        guard fillYulScopes(body, &state) else { return }
        checkYul(body, &state)
    }

    private mutating func checkYul(_ node: NodeID, _ state: inout YulState) {
        if node.isNone { return }
        switch tree.kind(node) {
        case .yulBlock:
            state.path.append(node)
            for statement in tree.nodes(tree.get(AST.YulBlock.self, node).statements) { checkYul(statement, &state) }
            state.path.removeLast()
        case .yulVariableDeclaration: checkYulDeclaration(node, &state)
        case .yulAssignment: checkYulAssignment(node, &state)
        case .yulExpressionStatement:
            let errorsBefore = diagnostics.errorCount
            let count = checkYulExpression(tree.get(AST.YulExpressionStatement.self, node).expression, &state)
            if diagnostics.errorCount == errorsBefore, count > 0 {
                report(.yulValueIgnored, at: node, "the value of this statement is not used: assign it, or `pop` it")
            }
        case .yulIf:
            let statement = tree.get(AST.YulIf.self, node)
            expectYulValue(statement.condition, &state)
            checkYul(statement.body, &state)
        case .yulSwitch: checkYulSwitch(node, &state)
        case .yulForLoop:
            let loop = tree.get(AST.YulForLoop.self, node)
            checkYul(loop.initialization, &state)
            state.path.append(loop.initialization)
            expectYulValue(loop.condition, &state)
            checkYul(loop.body, &state)
            checkYul(loop.post, &state)
            state.path.removeLast()
        case .yulFunctionDefinition: checkYulFunction(node, &state)
        default: break
        }
    }

    private mutating func checkYulFunction(_ node: NodeID, _ state: inout YulState) {
        let function = tree.get(AST.YulFunctionDefinition.self, node)
        checkYulName(function.name, at: node)
        state.path.append(node)
        for list in [function.parameters, function.returnVariables] {
            for variable in tree.nodes(list) where !variable.isNone {
                checkYulName(tree.name(variable), at: variable)
                state.activate(tree.name(variable), in: node)
            }
        }
        checkYul(function.body, &state)
        state.path.removeLast()
    }

    private mutating func checkYulName(_ symbol: Symbol, at node: NodeID) {
        let name = text(symbol)
        if YulInstruction.isReserved(name, fork: options.fork) {
            report(.yulReservedIdentifier, at: node, "`\(name)` is reserved")
        }
    }

    private mutating func checkYulDeclaration(_ node: NodeID, _ state: inout YulState) {
        let declaration = tree.get(AST.YulVariableDeclaration.self, node)
        let variables = tree.nodes(declaration.variables).filter { !$0.isNone }
        for variable in variables { checkYulName(tree.name(variable), at: variable) }
        if !declaration.value.isNone {
            let count = checkYulExpression(declaration.value, &state)
            if count != variables.count {
                report(.yulDeclaredValueCount, at: node, "\(variables.count) variables cannot take \(count) values")
            }
        }
        guard let scope = state.path.last else { return }
        for variable in variables { state.activate(tree.name(variable), in: scope) }
    }

    private mutating func checkYulAssignment(_ node: NodeID, _ state: inout YulState) {
        let assignment = tree.get(AST.YulAssignment.self, node)
        let targets = tree.nodes(assignment.targets).filter { kind($0) == .yulIdentifier }
        var seen: Set<Symbol> = []
        for target in targets where !seen.insert(tree.name(target)).inserted {
            report(.yulRepeatedTarget, at: node, "`\(text(tree.name(target)))` is assigned twice")
        }
        let count = checkYulExpression(assignment.value, &state)
        if count != targets.count {
            report(.yulAssignedValueCount, at: node, "\(targets.count) variables cannot take \(count) values")
        }
        for target in targets { checkYulTarget(target, &state) }
    }

    private mutating func checkYulTarget(_ node: NodeID, _ state: inout YulState) {
        let errorsBefore = diagnostics.errorCount
        if let (_, entry) = state.find(tree.name(node)) {
            forgetYulReference(node)
            if entry.isFunction {
                report(.yulAssignFunction, at: node, "a function cannot be assigned to")
            } else if !entry.isActive {
                report(.yulAssignedBeforeDeclared, at: node, "`\(text(tree.name(node)))` is used before it is declared")
            }
        } else if !checkExternalName(node, isWritten: true), diagnostics.errorCount == errorsBefore {
            report(.yulAssignUnknown, at: node, "`\(text(tree.name(node)))` is not declared, or cannot be assigned to")
        }
    }

    private mutating func checkYulSwitch(_ node: NodeID, _ state: inout YulState) {
        let statement = tree.get(AST.YulSwitch.self, node)
        let cases = tree.nodes(statement.cases).filter { kind($0) == .yulCase }
        if cases.count == 1, tree.get(AST.YulCase.self, cases[0]).value.isNone {
            report(.yulOnlyDefault, at: node, "this `switch` has only a default case")
        }
        expectYulValue(statement.expression, &state)
        var seen: Set<BigInt> = []
        for item in cases {
            let yulCase = tree.get(AST.YulCase.self, item)
            if !yulCase.value.isNone {
                let errorsBefore = diagnostics.errorCount
                checkYulLiteral(yulCase.value)
                if diagnostics.errorCount == errorsBefore, let value = yulValue(yulCase.value),
                    !seen.insert(value).inserted
                {
                    report(.yulRepeatedCase, at: item, "there is a case of this value already")
                }
            }
            checkYul(yulCase.body, &state)
        }
    }

    // MARK: - Expressions

    private mutating func expectYulValue(_ node: NodeID, _ state: inout YulState) {
        if node.isNone { return }
        let count = checkYulExpression(node, &state)
        if count != 1 { report(.yulValueCount, at: node, "one value is needed here, this gives \(count)") }
    }

    /// Returns the number of values.
    private mutating func checkYulExpression(_ node: NodeID, _ state: inout YulState) -> Int {
        if node.isNone { return 1 }
        switch tree.kind(node) {
        case .yulLiteral: checkYulLiteral(node)
        case .yulIdentifier: checkYulIdentifier(node, &state)
        case .yulFunctionCall: return checkYulCall(node, &state)
        default: break
        }
        return 1
    }

    private mutating func checkYulIdentifier(_ node: NodeID, _ state: inout YulState) {
        let errorsBefore = diagnostics.errorCount
        let name = tree.name(node)
        if let (_, entry) = state.find(name) {
            forgetYulReference(node)
            if entry.isFunction {
                report(.yulFunctionNotCalled, at: node, "the function `\(text(name))` has to be called")
            } else if !entry.isActive {
                report(.yulUsedBeforeDeclared, at: node, "`\(text(name))` is used before it is declared")
            }
        } else if !checkExternalName(node, isWritten: false), diagnostics.errorCount == errorsBefore {
            let meant = suggestYulName(for: name, isFunction: false, at: span(node), state)
            report(
                .yulUndeclared, at: node, "`\(text(name))` is not declared", help: meant.help, fixIts: meant.fixIts)
        }
    }

    private mutating func checkYulCall(_ node: NodeID, _ state: inout YulState) -> Int {
        let call = tree.get(AST.YulFunctionCall.self, node)
        guard !call.function.isNone else { return 0 }
        let symbol = tree.name(call.function)
        let name = text(symbol)
        var parameterCount: Int?
        var returnCount = 0
        if let opcode = YulInstruction.opcode(named: name, fork: options.fork) {
            let row = OpcodeTable.rows[Int(opcode.rawValue)]
            parameterCount = Int(row.inputs)
            returnCount = Int(row.outputs)
            checkYulInstruction(opcode, call.function)
        } else if let (_, entry) = state.find(symbol) {
            if entry.isFunction {
                parameterCount = entry.parameterCount
                returnCount = entry.returnCount
            } else {
                report(.yulVariableCalled, at: call.function, "`\(name)` is a variable, not a function")
            }
        } else if let opcode = YulInstruction.opcode(named: name, fork: .cancun),
            let entry = YulInstruction.unavailable(opcode)
        {
            report(entry, at: call.function, "`\(options.fork.name)` has no instruction `\(name)` yet")
        } else {
            let meant = suggestYulName(for: symbol, isFunction: true, at: span(call.function), state)
            report(
                .yulUnknownFunction, at: call.function, "there is no function `\(name)`", help: meant.help,
                fixIts: meant.fixIts)
        }
        if let parameterCount, parameterCount != call.arguments.count {
            report(
                .yulArgumentCount, at: call.function,
                "`\(name)` takes \(parameterCount) arguments, \(call.arguments.count) are given")
        }
        for argument in tree.nodes(call.arguments).reversed() { expectYulValue(argument, &state) }
        return returnCount
    }

    private mutating func checkYulInstruction(_ opcode: Opcode, _ node: NodeID) {
        switch opcode {
        case .selfdestruct:
            report(
                .yulSelfdestruct, at: node,
                "`selfdestruct` is deprecated: since Cancun it only moves the balance, except in the transaction that "
                    + "created the contract (EIP-6780)")
        case .tstore:
            if !diagnostics.items.contains(where: { $0.entry == .yulTransientStorage }) {
                report(
                    .yulTransientStorage, at: node,
                    "transient storage lasts until the end of the transaction: clear it at the end of each call, or calls "
                        + "composed in one transaction see each other's values (EIP-1153)")
            }
        case .pc: report(.yulProgramCounter, at: node, "`pc` has no meaning in assembly with structured control flow")
        default: break
        }
    }

    private mutating func checkYulLiteral(_ node: NodeID) {
        guard let literal = tree.find(AST.YulLiteral.self, node) else { return }
        switch literal.literalKind {
        case .string:
            if interner.bytes(literal.value).count > 32 {
                report(.yulLongString, at: node, "a string has at most 32 bytes here")
            }
        case .number:
            if let value = yulValue(node), value.magnitudeBits > 256 {
                report(.yulLongNumber, at: node, "a number has at most 256 bits here")
            }
        case .bool: break
        }
    }

    /// The word that a literal stands for; strings are left-aligned.
    private func yulValue(_ node: NodeID) -> BigInt? {
        guard let literal = tree.find(AST.YulLiteral.self, node) else { return nil }
        let bytes = interner.bytes(literal.value)
        switch literal.literalKind {
        case .bool: return literal.value == .true ? 1 : 0
        case .number:
            let digits = String(decoding: bytes.filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
            return digits.hasPrefix("0x") ? BigInt(digits.dropFirst(2), radix: 16) : BigInt(digits)
        case .string:
            if bytes.count > 32 { return nil }
            var value = BigInt(0)
            for byte in bytes { value = (value << 8) + BigInt(byte) }
            return value << ((32 - bytes.count) * 8)
        }
    }
}
