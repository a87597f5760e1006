// Scopes of inline assembly.

import SoliditySource
import SoliditySyntax

/// A name declared in assembly.
struct YulName {
    var isFunction: Bool
    var parameterCount = 0
    var returnCount = 0
    /// A variable exists from its declaration on.
    var isActive = false
}

struct YulScope {
    var names: [Symbol: YulName] = [:]
    /// Variables outside are not visible inside.
    var isFunction = false
}

/// Scopes of the blocks and functions of one assembly statement.
struct YulState {
    var scopes: [NodeID: YulScope] = [:]
    /// From the outermost to the current one.
    var path: [NodeID] = []

    /// Whether a name exists here or further out.
    func exists(_ name: Symbol) -> Bool { path.contains { scopes[$0]?.names[name] != nil } }

    /// The innermost visible declaration, with the scope it is in.
    func find(_ name: Symbol) -> (scope: NodeID, entry: YulName)? {
        var crossedFunction = false
        for node in path.reversed() {
            guard let scope = scopes[node] else { continue }
            if let entry = scope.names[name] {
                return crossedFunction && !entry.isFunction ? nil : (node, entry)
            }
            if scope.isFunction { crossedFunction = true }
        }
        return nil
    }

    mutating func activate(_ name: Symbol, in node: NodeID) { scopes[node]?.names[name]?.isActive = true }
}

extension Checker {
    /// Enters all names of a block; false if a name is declared twice.
    mutating func fillYulScopes(_ node: NodeID, _ state: inout YulState) -> Bool {
        if node.isNone { return true }
        switch tree.kind(node) {
        case .yulBlock:
            state.scopes[node] = YulScope()
            state.path.append(node)
            defer { state.path.removeLast() }
            let statements = Array(tree.nodes(tree.get(AST.YulBlock.self, node).statements))
            var isValid = true
            for statement in statements where kind(statement) == .yulFunctionDefinition {
                if !registerYulFunction(statement, in: node, &state) { isValid = false }
            }
            for statement in statements where !fillYulScopes(statement, &state) { isValid = false }
            return isValid
        case .yulVariableDeclaration:
            guard let scope = state.path.last else { return true }
            for variable in tree.nodes(tree.get(AST.YulVariableDeclaration.self, node).variables)
            where !registerYulVariable(variable, at: node, in: scope, &state) { return false }
            return true
        case .yulFunctionDefinition: return fillYulFunction(node, &state)
        case .yulIf: return fillYulScopes(tree.get(AST.YulIf.self, node).body, &state)
        case .yulSwitch:
            var isValid = true
            for item in tree.nodes(tree.get(AST.YulSwitch.self, node).cases) where kind(item) == .yulCase {
                if !fillYulScopes(tree.get(AST.YulCase.self, item).body, &state) { isValid = false }
            }
            return isValid
        case .yulForLoop:
            let loop = tree.get(AST.YulForLoop.self, node)
            var isValid = fillYulScopes(loop.initialization, &state)
            state.path.append(loop.initialization)
            if !fillYulScopes(loop.body, &state) { isValid = false }
            if !fillYulScopes(loop.post, &state) { isValid = false }
            state.path.removeLast()
            return isValid
        default: return true
        }
    }

    private mutating func fillYulFunction(_ node: NodeID, _ state: inout YulState) -> Bool {
        let function = tree.get(AST.YulFunctionDefinition.self, node)
        state.scopes[node] = YulScope(isFunction: true)
        state.path.append(node)
        defer { state.path.removeLast() }
        var isValid = true
        for list in [function.parameters, function.returnVariables] {
            for variable in tree.nodes(list) where !registerYulVariable(variable, at: node, in: node, &state) {
                isValid = false
            }
        }
        return fillYulScopes(function.body, &state) && isValid
    }

    private mutating func registerYulVariable(
        _ variable: NodeID, at place: NodeID, in scope: NodeID, _ state: inout YulState
    ) -> Bool {
        if variable.isNone { return true }
        let name = tree.name(variable)
        if state.exists(name) {
            report(.yulRedeclaredVariable, at: place, "`\(text(name))` is declared already")
            return false
        }
        state.scopes[scope]?.names[name] = YulName(isFunction: false)
        return true
    }

    private mutating func registerYulFunction(_ node: NodeID, in scope: NodeID, _ state: inout YulState) -> Bool {
        let function = tree.get(AST.YulFunctionDefinition.self, node)
        if state.exists(function.name) {
            report(.yulRedeclaredFunction, at: node, "`\(text(function.name))` is declared already")
            return false
        }
        state.scopes[scope]?.names[function.name] = YulName(
            isFunction: true, parameterCount: function.parameters.count, returnCount: function.returnVariables.count)
        return true
    }
}
