// AST JSON of statements.

import Primitives
import SoliditySema
import SoliditySyntax

extension ASTExporter {
    mutating func statement(_ id: NodeID) -> JSONValue {
        switch tree.kind(id) {
        case .block:
            let block = tree.get(AST.Block.self, id)
            let statements = inside(id) { $0.list(block.statements) }
            return node(id, block.isUnchecked ? "UncheckedBlock" : "Block", [("statements", statements)])
        case .ifStatement:
            let statement = tree.get(AST.IfStatement.self, id)
            return node(
                id, "IfStatement",
                [
                    ("condition", json(statement.condition)), ("trueBody", json(statement.trueBody)),
                    ("falseBody", json(statement.falseBody)),
                ])
        case .tryStatement:
            let statement = tree.get(AST.TryStatement.self, id)
            return node(
                id, "TryStatement",
                [("externalCall", json(statement.externalCall)), ("clauses", list(statement.clauses))])
        case .whileStatement:
            let statement = tree.get(AST.WhileStatement.self, id)
            return node(
                id, statement.isDoWhile ? "DoWhileStatement" : "WhileStatement",
                [("condition", json(statement.condition)), ("body", json(statement.body))])
        case .forStatement: return forStatement(id)
        case .variableDeclarationStatement:
            let statement = tree.get(AST.VariableDeclarationStatement.self, id)
            return node(
                id, "VariableDeclarationStatement",
                [
                    ("assignments", ids(Array(tree.nodes(statement.declarations)))),
                    ("declarations", list(statement.declarations)), ("initialValue", json(statement.value)),
                ])
        case .inlineAssembly: return inlineAssembly(id)
        default: return simpleStatement(id)
        }
    }

    private mutating func simpleStatement(_ id: NodeID) -> JSONValue {
        switch tree.kind(id) {
        case .placeholderStatement: return node(id, "PlaceholderStatement", [])
        case .continue: return node(id, "Continue", [])
        case .break: return node(id, "Break", [])
        case .throw: return node(id, "Throw", [])
        case .return:
            let statement = tree.get(AST.Return.self, id)
            return node(
                id, "Return",
                [
                    ("expression", json(statement.expression)),
                    ("functionReturnParameters", analysis == nil ? .null : reference(enclosingReturnParameters)),
                ])
        case .emitStatement:
            return node(id, "EmitStatement", [("eventCall", json(tree.get(AST.EmitStatement.self, id).eventCall))])
        case .revertStatement:
            return node(id, "RevertStatement", [("errorCall", json(tree.get(AST.RevertStatement.self, id).errorCall))])
        case .expressionStatement:
            return node(
                id, "ExpressionStatement",
                [("expression", json(tree.get(AST.ExpressionStatement.self, id).expression))])
        default: return .null
        }
    }

    mutating func tryCatchClause(_ id: NodeID) -> JSONValue {
        let clause = tree.get(AST.TryCatchClause.self, id)
        let parts: [Member] = inside(id) {
            [("parameters", $0.json(clause.parameters)), ("block", $0.json(clause.block))]
        }
        return node(id, "TryCatchClause", [("errorName", string(clause.errorName))] + parts)
    }

    private mutating func forStatement(_ id: NodeID) -> JSONValue {
        let loop = tree.get(AST.ForStatement.self, id)
        let parts: [Member] = inside(id) {
            [
                ("initializationExpression", $0.json(loop.initialization)), ("condition", $0.json(loop.condition)),
                ("loopExpression", $0.json(loop.loopExpression)), ("body", $0.json(loop.body)),
            ]
        }
        let isSimple = analysis.map { JSONValue.bool(SimpleCounterLoop(tree, $0).matches(loop)) } ?? .null
        return node(id, "ForStatement", parts + [("isSimpleCounterLoop", isSimple)])
    }
}
