// Recognises `for (...; i < n; ++i)` where nothing but the loop expression writes to the local counter: solc reports it
// in the AST, because the increment of such loops needs no overflow check.

import SoliditySema
import SoliditySyntax

/// The test for one program.
struct SimpleCounterLoop {
    private let tree: SyntaxTree
    private let analysis: Analysis

    init(_ tree: SyntaxTree, _ analysis: Analysis) {
        self.tree = tree
        self.analysis = analysis
    }

    func matches(_ loop: AST.ForStatement) -> Bool {
        guard let condition = tree.find(AST.BinaryOperation.self, loop.condition), condition.operation == .lessThan,
            analysis.operatorFunction(of: loop.condition).isNone,
            let step = tree.find(AST.ExpressionStatement.self, loop.loopExpression)?.expression,
            let increment = tree.find(AST.UnaryOperation.self, step), increment.operation == .increment,
            analysis.operatorFunction(of: step).isNone,
            tree.find(AST.Identifier.self, condition.left) != nil,
            tree.find(AST.Identifier.self, increment.operand) != nil
        else { return false }
        let type = analysis.type(of: condition.left)
        guard !type.isNone, analysis.types[type].kind == .integer,
            analysis.commonType(of: loop.condition) == type
        else { return false }
        let counter = analysis.reference(of: condition.left)
        guard analysis.reference(of: increment.operand) == counter, isLocal(counter.node) else { return false }
        return !writes(counter, in: condition.right) && !writes(counter, in: loop.body)
    }

    private func isLocal(_ declaration: NodeID) -> Bool {
        guard !declaration.isNone, tree.kind(declaration) == .variableDeclaration else { return true }
        if analysis.isStateVariable(declaration) { return false }
        let scope = analysis.scope(of: declaration)
        return !scope.isNone && tree.kind(scope) != .sourceUnit
    }

    private func writes(_ counter: DeclarationID, in root: NodeID) -> Bool {
        var stack = [root]
        while let node = stack.popLast() {
            if node.isNone { continue }
            switch tree.kind(node) {
            case .identifier:
                if analysis.isWrittenTo(node), analysis.reference(of: node) == counter { return true }
            case .yulAssignment:
                let targets = tree.nodes(tree.get(AST.YulAssignment.self, node).targets)
                if targets.contains(where: { analysis.yulReference(of: $0)?.declaration == counter }) { return true }
            default: break
            }
            stack += tree.children(of: node)
        }
        return false
    }
}
