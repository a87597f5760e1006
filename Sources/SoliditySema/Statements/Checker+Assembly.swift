// Solidity declarations used in inline assembly. The rules of Yul itself are a pass of their own.

import SoliditySource
import SoliditySyntax

extension Checker {
    mutating func checkAssembly(_ node: NodeID) {
        let assembly = tree.get(AST.InlineAssembly.self, node)
        var scopes: [Set<Symbol>] = []
        checkYul(assembly.body, &scopes)
    }

    private mutating func checkYul(_ node: NodeID, _ scopes: inout [Set<Symbol>]) {
        if node.isNone { return }
        switch tree.kind(node) {
        case .yulBlock:
            scopes.append([])
            let statements = Array(tree.nodes(tree.get(AST.YulBlock.self, node).statements))
            for statement in statements where kind(statement) == .yulFunctionDefinition {
                scopes[scopes.count - 1].insert(tree.name(statement))
            }
            for statement in statements { checkYul(statement, &scopes) }
            scopes.removeLast()
        case .yulVariableDeclaration:
            let declaration = tree.get(AST.YulVariableDeclaration.self, node)
            checkYul(declaration.value, &scopes)
            for variable in tree.nodes(declaration.variables) where !variable.isNone && !scopes.isEmpty {
                scopes[scopes.count - 1].insert(tree.name(variable))
            }
        case .yulAssignment:
            let assignment = tree.get(AST.YulAssignment.self, node)
            for target in tree.nodes(assignment.targets) where kind(target) == .yulIdentifier {
                checkYulIdentifier(target, scopes, isWritten: true)
            }
            checkYul(assignment.value, &scopes)
        case .yulExpressionStatement: checkYul(tree.get(AST.YulExpressionStatement.self, node).expression, &scopes)
        case .yulIf:
            let statement = tree.get(AST.YulIf.self, node)
            checkYul(statement.condition, &scopes)
            checkYul(statement.body, &scopes)
        case .yulSwitch:
            let statement = tree.get(AST.YulSwitch.self, node)
            checkYul(statement.expression, &scopes)
            for item in tree.nodes(statement.cases) where kind(item) == .yulCase {
                checkYul(tree.get(AST.YulCase.self, item).body, &scopes)
            }
        case .yulForLoop: checkYulLoop(node, &scopes)
        case .yulFunctionDefinition:
            let function = tree.get(AST.YulFunctionDefinition.self, node)
            var names: Set<Symbol> = []
            for list in [function.parameters, function.returnVariables] {
                for variable in tree.nodes(list) where !variable.isNone { names.insert(tree.name(variable)) }
            }
            scopes.append(names)
            checkYul(function.body, &scopes)
            scopes.removeLast()
        case .yulFunctionCall:
            for argument in tree.nodes(tree.get(AST.YulFunctionCall.self, node).arguments).reversed() {
                checkYul(argument, &scopes)
            }
        case .yulIdentifier: checkYulIdentifier(node, scopes, isWritten: false)
        default: break
        }
    }

    private mutating func checkYulLoop(_ node: NodeID, _ scopes: inout [Set<Symbol>]) {
        let loop = tree.get(AST.YulForLoop.self, node)
        // Variables of the initialisation are visible in the whole loop.
        scopes.append([])
        if let block = tree.find(AST.YulBlock.self, loop.initialization) {
            for statement in tree.nodes(block.statements) { checkYul(statement, &scopes) }
        }
        checkYul(loop.condition, &scopes)
        checkYul(loop.body, &scopes)
        checkYul(loop.post, &scopes)
        scopes.removeLast()
    }

    private mutating func checkYulIdentifier(_ node: NodeID, _ scopes: [Set<Symbol>], isWritten: Bool) {
        guard let reference = analysis.yulReferences[node] else { return }
        let name = tree.name(node)
        if scopes.contains(where: { $0.contains(name) }) {
            analysis.yulReferences[node] = nil
            return
        }
        let declaration = reference.declaration.node
        if let variable = tree.find(AST.VariableDeclaration.self, declaration) {
            checkYulVariable(node, reference, declaration, variable, isWritten: isWritten)
            return
        }
        if reference.suffix != .none {
            typeError(7944, at: node, "only variables have `.slot`, `.offset` and `.length`")
        } else if isWritten {
            if reference.declaration.builtin == nil {
                typeError(1990, at: node, "only local variables can be assigned in assembly")
            }
        } else if kind(declaration) == .functionDefinition {
            declarationError(2025, at: node, "functions of Solidity cannot be used in assembly")
        } else if kind(declaration) == .contractDefinition, !(analysis.contract(declaration)?.isLibrary ?? false) {
            typeError(4977, at: node, "only the address of a library can be used in assembly")
        } else if kind(declaration) != .contractDefinition {
            analysis.yulReferences[node] = nil
        }
    }

    private mutating func checkYulVariable(
        _ node: NodeID, _ reference: YulReference, _ declaration: NodeID, _ variable: AST.VariableDeclaration,
        isWritten: Bool
    ) {
        if variable.mutability == .immutable {
            typeError(3773, at: node, "immutables cannot be used in assembly")
            return
        }
        if variable.mutability == .constant {
            guard checkYulConstant(node, reference, declaration, isWritten: isWritten) else { return }
        }
        let type = types[type(of: declaration)]
        let isConstant = variable.mutability == .constant
        let isState = !isConstant && analysis.isStateVariable(declaration)
        let isDynamicCalldata = type.kind == .array && type.isDynamicallySized && type.location == .calldata
        if reference.suffix != .none {
            checkYulSuffix(node, reference.suffix, declaration, type, isWritten: isWritten, isConstant: isConstant)
        } else if isState {
            typeError(1408, at: node, "a state variable is used through `.slot` and `.offset`")
        } else if type.isInStorage {
            typeError(9068, at: node, "a storage reference is used through `.slot` and `.offset`")
        } else if isDynamicCalldata {
            typeError(1397, at: node, "a calldata array is used through `.offset` and `.length`")
        } else if type.kind == .function, types.function(of: self.type(of: declaration))?.kind == .external {
            typeError(9857, at: node, "an external function takes two words: use `.address` and `.selector`")
        }
    }

    private mutating func checkYulSuffix(
        _ node: NodeID, _ suffix: YulSuffix, _ declaration: NodeID, _ type: Type, isWritten: Bool, isConstant: Bool
    ) {
        let isState = analysis.isStateVariable(declaration)
        if !isConstant && (isState || type.isInStorage) {
            if suffix != .slot && suffix != .offset {
                typeError(4656, at: node, "storage variables only have `.slot` and `.offset`")
            } else if isWritten && isState {
                typeError(4713, at: node, "the place of a state variable is fixed: write its value with `sstore`")
            } else if isWritten && suffix != .slot {
                typeError(9739, at: node, "only `.slot` can be assigned")
            }
        } else if type.kind == .array, type.isDynamicallySized, type.location == .calldata {
            if suffix != .offset && suffix != .length {
                typeError(1536, at: node, "calldata arrays only have `.offset` and `.length`")
            }
        } else if type.kind == .function {
            if suffix != .selector && suffix != .address {
                typeError(9272, at: node, "functions only have `.selector` and `.address`")
            } else if types.function(of: self.type(of: declaration))?.kind != .external {
                typeError(8533, at: node, "only external functions have `.selector` and `.address`")
            }
        } else {
            typeError(3622, at: node, "this variable has no such suffix")
        }
    }

    /// Constants have to lead to a number or literal without computation.
    private mutating func checkYulConstant(
        _ node: NodeID, _ reference: YulReference, _ declaration: NodeID, isWritten: Bool
    ) -> Bool {
        var root = declaration
        var seen: Set<NodeID> = []
        while true {
            if !seen.insert(root).inserted {
                typeError(3558, at: node, "the value of this constant depends on itself")
                return false
            }
            guard let variable = tree.find(AST.VariableDeclaration.self, root) else { break }
            let isName = kind(variable.value) == .identifier || kind(variable.value) == .memberAccess
            let next = isName ? analysis.reference(of: variable.value).node : .none
            guard let nextVariable = tree.find(AST.VariableDeclaration.self, next),
                nextVariable.mutability == .constant
            else { break }
            root = next
        }
        let value = tree.find(AST.VariableDeclaration.self, root)?.value ?? .none
        if value.isNone {
            typeError(3224, at: node, "the constant has no value")
        } else if isWritten {
            typeError(6252, at: node, "a constant cannot be assigned to")
        } else if reference.suffix == .slot || reference.suffix == .offset {
            typeError(6617, at: node, "a constant has no place in storage")
        } else if type(of: value).isNone && kind(value) != .literal {
            typeError(2249, at: node, "a constant that is not a literal has to be defined before it is used here")
        } else if !types[type(of: root)].isValueType
            || (kind(value) != .literal && types[type(of: value)].kind != .rational)
        {
            typeError(7615, at: node, "only constants whose value is a plain number can be used in assembly")
        } else {
            return true
        }
        return false
    }
}
