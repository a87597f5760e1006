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
            let signature = types.function(of: type(of: node.expression))
        else {
            typeError(5347, at: call, message)
            return
        }
        guard signature.kind == .external || signature.kind == .creation || signature.kind == .delegateCall else {
            typeError(2536, at: call, message)
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
            typeError(
                2800, at: node,
                "the call returns \(signature.returns.count) values, the clause takes \(parameters.count)")
        }
        for (parameter, returned) in zip(parameters, signature.returns)
        where !types.isSame(type(of: parameter), returned) && type(of: parameter) != .error {
            typeError(6509, at: parameter, "the call returns \(name(returned)) here, not \(name(type(of: parameter)))")
        }
    }

    private mutating func checkCatchClauses(_ nodes: [NodeID]) {
        var seen: [Symbol: NodeID] = [:]
        for node in nodes {
            let clause = tree.get(AST.TryCatchClause.self, node)
            let parameters = analysis.parameters(of: clause.parameters)
            let name = clause.errorName.isNone ? Symbol.empty : clause.errorName
            let single = parameters.count == 1 ? type(of: parameters[0]) : .none
            let duplicateCode: Int
            var problem: (Int, String)?
            if name == .empty {
                duplicateCode = 5320
                if !parameters.isEmpty && single != .bytesMemory {
                    problem = (6231, "this clause is `catch (bytes memory reason)` or `catch`")
                }
                if !parameters.isEmpty && options.fork < .byzantium { reportCatchFork(9908, node) }
            } else if name == .Error {
                duplicateCode = 1036
                if single != .stringMemory { problem = (2943, "this clause is `catch Error(string memory reason)`") }
                if options.fork < .byzantium { reportCatchFork(1812, node) }
            } else if name == .Panic {
                duplicateCode = 6732
                if single != .uint256 { problem = (1271, "this clause is `catch Panic(uint code)`") }
                if options.fork < .byzantium { reportCatchFork(1812, node) }
            } else {
                typeError(3542, at: node, "there are only `catch (...)`, `catch Error(...)` and `catch Panic(...)`")
                continue
            }
            if let first = seen[name] {
                typeError(
                    duplicateCode, at: node, "there is such a clause already",
                    secondary: [SecondaryLocation("the first clause", span(first))])
            }
            seen[name] = node
            if let (code, message) = problem { typeError(code, at: node, message) }
        }
    }

    private mutating func reportCatchFork(_ code: Int, _ node: NodeID) {
        typeError(code, at: node, "this clause reads return data, which exists since Byzantium")
    }
}
