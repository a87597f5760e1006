// Binds names in inline assembly that refer to Solidity declarations, with their suffixes.

import SoliditySource
import SoliditySyntax

extension Checker {
    mutating func resolveYul(_ node: NodeID) {
        if node.isNone { return }
        switch tree.kind(node) {
        case .yulBlock:
            for statement in tree.nodes(tree.get(AST.YulBlock.self, node).statements) { resolveYul(statement) }
        case .yulVariableDeclaration:
            let declaration = tree.get(AST.YulVariableDeclaration.self, node)
            for variable in tree.nodes(declaration.variables) where !variable.isNone {
                validateYulName(tree.name(variable), at: span(variable))
                reportYulShadowing(variable)
            }
            resolveYul(declaration.value)
        case .yulAssignment:
            let assignment = tree.get(AST.YulAssignment.self, node)
            for target in tree.nodes(assignment.targets) { resolveYul(target) }
            resolveYul(assignment.value)
        case .yulExpressionStatement: resolveYul(tree.get(AST.YulExpressionStatement.self, node).expression)
        case .yulIf:
            let statement = tree.get(AST.YulIf.self, node)
            resolveYul(statement.condition)
            resolveYul(statement.body)
        case .yulSwitch:
            let statement = tree.get(AST.YulSwitch.self, node)
            resolveYul(statement.expression)
            for item in tree.nodes(statement.cases) where kind(item) == .yulCase {
                resolveYul(tree.get(AST.YulCase.self, item).body)
            }
        case .yulForLoop:
            let loop = tree.get(AST.YulForLoop.self, node)
            resolveYul(loop.initialization)
            resolveYul(loop.condition)
            resolveYul(loop.body)
            resolveYul(loop.post)
        case .yulFunctionDefinition: resolveYulFunction(node)
        case .yulFunctionCall:
            let arguments = tree.nodes(tree.get(AST.YulFunctionCall.self, node).arguments)
            for argument in arguments.reversed() { resolveYul(argument) }
        case .yulIdentifier: resolveYulIdentifier(node)
        default: break
        }
    }

    private mutating func resolveYulFunction(_ node: NodeID) {
        let function = tree.get(AST.YulFunctionDefinition.self, node)
        validateYulName(function.name, at: span(node))
        for list in [function.parameters, function.returnVariables] {
            for variable in tree.nodes(list) where !variable.isNone {
                validateYulName(tree.name(variable), at: span(variable))
            }
        }
        let wasInside = isInsideYulFunction
        isInsideYulFunction = true
        resolveYul(function.body)
        isInsideYulFunction = wasInside
    }

    private mutating func validateYulName(_ name: Symbol, at span: Span) {
        if interner.bytes(name).contains(UInt8(ascii: ".")) {
            report(.dotInYulName, at: span, "names declared in assembly cannot contain a dot")
        }
        if name == .this || name == .super || name == .underscore {
            report(.reservedYulName, at: span, "`\(text(name))` is reserved and cannot be declared")
        }
    }

    private mutating func reportYulShadowing(_ variable: NodeID) {
        let outer = lookUp(tree.name(variable))
        if outer.isEmpty { return }
        let places = outer.map(\.node).filter { !$0.isNone }.map { SecondaryLocation("declared here", span($0)) }
        report(
            .yulShadowsSolidity, at: span(variable),
            "`\(text(tree.name(variable)))` hides a Solidity declaration outside the assembly block",
            secondary: places)
    }

    private mutating func resolveYulIdentifier(_ node: NodeID) {
        let name = tree.name(node)
        let (base, suffix) = splitYulName(name)
        var found = lookUp(name)
        if suffix != .none {
            if !found.isEmpty { return }
            found = base.map { lookUp($0) } ?? []
        }
        if found.count > 1 {
            report(.yulOverloaded, at: node, "`\(text(name))` is overloaded, which assembly cannot resolve")
            return
        }
        guard let declaration = found.first else {
            let bytes = interner.bytes(name)
            if bytes.suffix(5).elementsEqual("_slot".utf8) || bytes.suffix(7).elementsEqual("_offset".utf8) {
                report(
                    .yulOldSuffix, at: node, "`\(text(name))` is not declared",
                    help: "write `.slot` and `.offset` with a dot")
            }
            return
        }
        if isInsideYulFunction, isLocalVariable(declaration.node) {
            report(.yulFunctionUsesLocal, at: node, "functions in assembly cannot use local variables of Solidity")
            return
        }
        yulNames.append((node, YulReference(declaration: declaration, suffix: suffix)))
    }

    /// `x.slot` is `x` and `.slot`.
    private func splitYulName(_ name: Symbol) -> (base: Symbol?, suffix: YulSuffix) {
        let bytes = interner.bytes(name)
        guard let dot = bytes.lastIndex(of: UInt8(ascii: ".")) else { return (nil, .none) }
        let suffix: YulSuffix
        switch String(decoding: bytes[(dot + 1)...], as: UTF8.self) {
        case "slot": suffix = .slot
        case "offset": suffix = .offset
        case "length": suffix = .length
        case "address": suffix = .address
        case "selector": suffix = .selector
        default: return (nil, .none)
        }
        return (interner.find(String(decoding: bytes[..<dot], as: UTF8.self)), suffix)
    }

    /// Declared in a function, modifier, block, clause or function type.
    @inline(__always)
    func isLocalVariable(_ node: NodeID) -> Bool {
        guard kind(node) == .variableDeclaration else { return false }
        switch kind(analysis.scope(of: node)) {
        case .functionTypeName, .functionDefinition, .modifierDefinition, .eventDefinition, .errorDefinition, .block,
            .tryCatchClause, .forStatement:
            return true
        default: return false
        }
    }
}
