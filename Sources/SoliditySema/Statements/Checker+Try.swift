// `try` and its clauses.

import SoliditySource
import SoliditySyntax

extension Checker {
    mutating func checkTry(_ node: NodeID) {
        let statement = tree.get(AST.TryStatement.self, node)
        let call = statement.externalCall
        let result = check(call)
        let clauses = Array(tree.nodes(statement.clauses)).filter { kind($0) == .tryCatchClause }
        for clause in clauses {
            let clause = tree.get(AST.TryCatchClause.self, clause)
            for parameter in analysis.parameters(of: clause.parameters) { checkVariableType(parameter) }
            checkStatement(clause.block)
        }
        if result == .error { return }
        let message = "`try` needs an external call or a contract creation"
        guard let node = tree.find(AST.FunctionCall.self, call), analysis.callKind(of: call) == .functionCall,
            let signature = analysis.types.function(of: type(of: node.expression))
        else {
            report(.tryWithoutCall, at: call, message)
            return
        }
        guard signature.kind == .external || signature.kind == .creation || signature.kind == .delegateCall else {
            report(.tryInternalCall, at: call, message)
            return
        }
        addFlags(.isTryCall, to: call)
        guard let success = clauses.first else { return }
        checkSuccessClause(success, signature)
        checkCatchClauses(Array(clauses.dropFirst()))
    }

    private mutating func checkSuccessClause(_ node: NodeID, _ signature: FunctionSignature) {
        let clause = tree.get(AST.TryCatchClause.self, node)
        if clause.parameters.isNone { return }
        let parameters = analysis.parameters(of: clause.parameters)
        if parameters.count != signature.returns.count {
            report(
                .tryValueCount, at: node,
                "the call returns \(signature.returns.count) values, the clause takes \(parameters.count)")
        }
        for (parameter, returned) in zip(parameters, accessibleReturns(of: signature))
        where !types.isSame(type(of: parameter), returned) && type(of: parameter) != .error {
            report(
                .tryValueType, at: parameter,
                "the call returns \(name(returned)) here, not \(name(type(of: parameter)))")
        }
    }

    private mutating func checkCatchClauses(_ nodes: [NodeID]) {
        var seen: [Symbol: NodeID] = [:]
        for node in nodes {
            let clause = tree.get(AST.TryCatchClause.self, node)
            let parameters = analysis.parameters(of: clause.parameters)
            let name = clause.errorName.isNone ? Symbol.empty : clause.errorName
            let single = parameters.count == 1 ? type(of: parameters[0]) : .none
            let duplicate: DiagnosticEntry
            var problem: (DiagnosticEntry, String)?
            if name == .empty {
                duplicate = .repeatedCatch
                if !parameters.isEmpty && single != .bytesMemory {
                    problem = (.catchParameters, "this clause is `catch (bytes memory reason)` or `catch`")
                }
                if !parameters.isEmpty && options.fork < .byzantium { reportCatchFork(.catchDataTooOld, node) }
            } else if name == .Error {
                duplicate = .repeatedCatchError
                if single != .stringMemory {
                    problem = (.catchErrorParameters, "this clause is `catch Error(string memory reason)`")
                }
                if options.fork < .byzantium { reportCatchFork(.catchErrorTooOld, node) }
            } else if name == .Panic {
                duplicate = .repeatedCatchPanic
                if single != .uint256 { problem = (.catchPanicParameters, "this clause is `catch Panic(uint code)`") }
                if options.fork < .byzantium { reportCatchFork(.catchErrorTooOld, node) }
            } else {
                report(
                    .unknownCatch, at: node, "there are only `catch (...)`, `catch Error(...)` and `catch Panic(...)`")
                continue
            }
            if let first = seen[name] {
                report(
                    duplicate, at: node, "there is such a clause already",
                    secondary: [SecondaryLocation("the first clause", span(first))])
            }
            seen[name] = node
            if let (entry, message) = problem { report(entry, at: node, message) }
        }
    }

    private mutating func reportCatchFork(_ entry: DiagnosticEntry, _ node: NodeID) {
        report(entry, at: node, "this clause reads return data, which exists since Byzantium")
    }
}
