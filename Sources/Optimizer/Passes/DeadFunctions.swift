// Removes the functions that the entry function cannot come to call, and renumbers the others.

import IR
import Primitives

public enum DeadFunctions {
    @discardableResult
    public static func run(_ object: inout IRObject) -> Bool {
        let graph = CallGraph(object)
        guard graph.isReachable.contains(false) else { return false }
        var newID = [Int32](repeating: -1, count: object.functions.count)
        var kept: [IRFunction] = []
        for (index, function) in object.functions.enumerated() where graph.isReachable[index] {
            newID[index] = Int32(truncatingIfNeeded: kept.count)
            kept.append(function)
        }
        object.functions = kept
        object.entry = FunctionID(rawValue: newID[object.entry.index])
        for index in object.functions.indices {
            object.functions[index].mapCallees { FunctionID(rawValue: newID[$0.index]) }
        }
        return true
    }
}

extension IRFunction {
    /// Replaces the functions that calls refer to.
    mutating func mapCallees(_ transform: (FunctionID) -> FunctionID) {
        for index in instructions.indices where instructions[index].opcode == .invoke {
            let callee = FunctionID(rawValue: instructions[index].auxiliary)
            instructions[index].auxiliary = transform(callee).rawValue
        }
    }
}
