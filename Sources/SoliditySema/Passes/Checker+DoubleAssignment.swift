// Tuple assignments whose parts may overwrite each other in storage.

import SoliditySource
import SoliditySyntax

private struct CopyCount {
    var toStorage = 0
    var fromStorageToStorage = 0
    var bytePushes = 0
    var byteAccesses = 0
}

extension Checker {
    mutating func checkDoubleAssignment(_ node: NodeID) {
        let assignment = tree.get(AST.Assignment.self, node)
        guard kind(assignment.left) == .tupleExpression, types[type(of: assignment.left)].kind == .tuple,
            !assignment.right.isNone, types[type(of: assignment.right)].kind == .tuple
        else { return }
        var count = CopyCount()
        countCopies(assignment.left, type(of: assignment.right), &count)
        if count.fromStorageToStorage >= 1 && count.toStorage >= 2 {
            report(
                .doubleStorageCopy, at: node,
                "two values are copied to storage one after the other: the first may overwrite the source of the second"
            )
        }
        if count.bytePushes >= 1 && count.byteAccesses >= 2 {
            report(
                .storageBytesGrow, at: node,
                "`bytes` in storage is enlarged while its elements are assigned, which may invalidate them")
        }
    }

    private func withoutParentheses(_ node: NodeID) -> NodeID {
        var node = node
        while let tuple = tree.find(AST.TupleExpression.self, node), !tuple.isInlineArray, tuple.components.count == 1 {
            node = tree.node(tuple.components, 0)
        }
        return node
    }

    private func countCopies(_ left: NodeID, _ rightType: TypeID, _ count: inout CopyCount) {
        guard let tuple = tree.find(AST.TupleExpression.self, withoutParentheses(left)) else { return }
        let targets = types.components(of: type(of: left))
        let values = types.components(of: rightType)
        guard targets.count == values.count, targets.count == tuple.components.count else { return }
        for (index, target) in targets.enumerated() where !target.isNone {
            let component = tree.node(tuple.components, index)
            let record = types[target]
            if record.isReference {
                guard record.location == .storage else { continue }
                count.toStorage += 1
                if types[values[index]].isInStorage { count.fromStorageToStorage += 1 }
            } else if record.kind == .fixedBytes, record.byteCount == 1 {
                countByteAccess(withoutParentheses(component), &count)
            } else if record.kind == .tuple, kind(component) == .tupleExpression {
                countCopies(component, values[index], &count)
            }
        }
    }

    private func countByteAccess(_ node: NodeID, _ count: inout CopyCount) {
        if let call = tree.find(AST.FunctionCall.self, node) {
            guard let signature = analysis.types.function(of: type(of: call.expression)), signature.kind == .arrayPush
            else {
                return
            }
            let array = types[signature.selfType]
            if array.isBytes, array.location.isStorage {
                count.byteAccesses += 1
                count.bytePushes += 1
            }
        } else if let access = tree.find(AST.IndexAccess.self, node) {
            let array = types[type(of: access.base)]
            if array.isBytes, array.location.isStorage { count.byteAccesses += 1 }
        }
    }
}
