// First pass over the declarations: opens scopes, enters names, gives canonical names. Expressions hold no declarations
// and are skipped.

import SoliditySource
import SoliditySyntax

extension Checker {
    mutating func registerDeclarations() {
        for unit in units {
            currentUnit = unit.node
            var info = SourceUnitInfo(node: unit.node, path: unit.path)
            info.imports = unit.imports
            let scope = scopes.open(unit.node, in: 0)
            let items = tree.find(AST.SourceUnit.self, unit.node).map { Array(tree.nodes($0.nodes)) } ?? []
            info.usingDirectives = items.filter { kind($0) == .usingForDirective }
            analysis.auxiliary[unit.node.index] = Int32(truncatingIfNeeded: analysis.sourceUnits.count)
            analysis.sourceUnits.append(info)
            let imports = items.filter { kind($0) == .importDirective }
            for (index, item) in imports.enumerated() {
                importedUnits[item] = index < unit.imports.count ? unit.imports[index] : .none
            }
            for item in items { register(item, in: scope) }
        }
    }

    /// Enters `node` into `scope` and registers what it contains.
    mutating func register(_ node: NodeID, in scope: Int32) {
        if node.isNone { return }
        switch tree.kind(node) {
        case .importDirective:
            let directive = tree.get(AST.ImportDirective.self, node)
            enter(node, directive.unitAlias, in: scope)
        case .contractDefinition: registerContract(node, in: scope)
        case .structDefinition:
            enter(node, tree.name(node), in: scope, hasCanonicalName: true)
            registerMembers(tree.get(AST.StructDefinition.self, node).members, of: node, in: scope)
        case .enumDefinition:
            enter(node, tree.name(node), in: scope, hasCanonicalName: true)
            let members = tree.get(AST.EnumDefinition.self, node).members
            for (index, member) in tree.nodes(members).enumerated() where kind(member) == .enumValue {
                analysis.auxiliary[member.index] = Int32(truncatingIfNeeded: index)
            }
            registerMembers(members, of: node, in: scope)
        case .enumValue: enter(node, tree.name(node), in: scope)
        case .userDefinedValueTypeDefinition: enter(node, tree.name(node), in: scope, hasCanonicalName: true)
        case .functionDefinition: registerFunction(node, in: scope)
        case .modifierDefinition:
            enter(node, tree.name(node), in: scope)
            let definition = tree.get(AST.ModifierDefinition.self, node)
            let inner = scopes.open(node, in: scope)
            register(definition.parameters, in: inner)
            register(definition.body, in: inner)
        case .eventDefinition:
            enter(node, tree.name(node), in: scope)
            let inner = scopes.open(node, in: scope)
            register(tree.get(AST.EventDefinition.self, node).parameters, in: inner)
        case .errorDefinition:
            enter(node, tree.name(node), in: scope)
            let inner = scopes.open(node, in: scope)
            register(tree.get(AST.ErrorDefinition.self, node).parameters, in: inner)
        case .parameterList:
            for parameter in tree.nodes(tree.get(AST.ParameterList.self, node).parameters) {
                register(parameter, in: scope)
            }
        case .variableDeclaration:
            let definition = tree.get(AST.VariableDeclaration.self, node)
            enter(node, definition.name, in: scope)
            registerTypeName(definition.typeName, in: scope)
        case .errorNode:
            for part in tree.nodes(tree.get(AST.ErrorNode.self, node).parts) { register(part, in: scope) }
        default: registerStatement(node, in: scope)
        }
    }

    private mutating func registerContract(_ node: NodeID, in scope: Int32) {
        enter(node, tree.name(node), in: scope, hasCanonicalName: true)
        let definition = tree.get(AST.ContractDefinition.self, node)
        let inner = scopes.open(node, in: scope)
        let info = ContractInfo(node: node, sourceUnit: currentUnit)
        info.isAbstract = definition.isAbstract
        info.kind = definition.contractKind
        info.linearizedBases = [node]
        for member in tree.nodes(definition.members) where !member.isNone {
            switch tree.kind(member) {
            case .functionDefinition:
                info.functions.append(member)
                if tree.get(AST.FunctionDefinition.self, member).functionKind == .constructor,
                    info.constructor.isNone
                {
                    info.constructor = member
                }
            case .modifierDefinition: info.modifiers.append(member)
            case .variableDeclaration: info.stateVariables.append(member)
            case .eventDefinition: info.events.append(member)
            case .errorDefinition: info.errors.append(member)
            case .usingForDirective: info.usingDirectives.append(member)
            default: break
            }
        }
        analysis.auxiliary[node.index] = Int32(truncatingIfNeeded: analysis.contracts.count)
        analysis.contracts.append(info)
        for member in tree.nodes(definition.members) { register(member, in: inner) }
    }

    private mutating func registerFunction(_ node: NodeID, in scope: Int32) {
        let definition = tree.get(AST.FunctionDefinition.self, node)
        enter(node, definition.name, in: scope)
        let inner = scopes.open(node, in: scope)
        register(definition.parameters, in: inner)
        register(definition.returnParameters, in: inner)
        register(definition.body, in: inner)
    }

    private mutating func registerMembers(_ members: NodeList, of node: NodeID, in scope: Int32) {
        let inner = scopes.open(node, in: scope)
        for member in tree.nodes(members) { register(member, in: inner) }
    }

    /// Function types declare their parameters.
    private mutating func registerTypeName(_ node: NodeID, in scope: Int32) {
        if node.isNone { return }
        switch tree.kind(node) {
        case .functionTypeName:
            let definition = tree.get(AST.FunctionTypeName.self, node)
            let inner = openStatementScope(node, in: scope)
            register(definition.parameters, in: inner)
            register(definition.returnParameters, in: inner)
        case .mapping: registerTypeName(tree.get(AST.Mapping.self, node).valueType, in: scope)
        case .arrayTypeName: registerTypeName(tree.get(AST.ArrayTypeName.self, node).baseType, in: scope)
        default: break
        }
    }

    private mutating func registerStatement(_ node: NodeID, in scope: Int32) {
        switch tree.kind(node) {
        case .block:
            let inner = openStatementScope(node, in: scope)
            for statement in tree.nodes(tree.get(AST.Block.self, node).statements) { register(statement, in: inner) }
        case .ifStatement:
            let statement = tree.get(AST.IfStatement.self, node)
            register(statement.trueBody, in: scope)
            register(statement.falseBody, in: scope)
        case .whileStatement: register(tree.get(AST.WhileStatement.self, node).body, in: scope)
        case .forStatement:
            let inner = openStatementScope(node, in: scope)
            let statement = tree.get(AST.ForStatement.self, node)
            register(statement.initialization, in: inner)
            register(statement.body, in: inner)
        case .tryStatement:
            for clause in tree.nodes(tree.get(AST.TryStatement.self, node).clauses) { register(clause, in: scope) }
        case .tryCatchClause:
            let inner = openStatementScope(node, in: scope)
            let clause = tree.get(AST.TryCatchClause.self, node)
            register(clause.parameters, in: inner)
            register(clause.block, in: inner)
        case .variableDeclarationStatement:
            for variable in tree.nodes(tree.get(AST.VariableDeclarationStatement.self, node).declarations) {
                register(variable, in: scope)
            }
        default: break
        }
    }

    private mutating func openStatementScope(_ node: NodeID, in scope: Int32) -> Int32 {
        analysis.scopes[node.index] = scopes.scopes[Int(scope)].node
        return scopes.open(node, in: scope)
    }

    private mutating func enter(_ node: NodeID, _ name: Symbol, in scope: Int32, hasCanonicalName: Bool = false) {
        let scopeNode = scopes.scopes[Int(scope)].node
        analysis.scopes[node.index] = scopeNode
        if kind(node) == .variableDeclaration { roles[node.index] = roleInScope(of: node) }
        if hasCanonicalName {
            let prefix = kind(scopeNode) == .contractDefinition ? text(tree.name(scopeNode)) + "." : ""
            analysis.canonicalNames[node] = prefix + text(name)
        }
        if name.isNone || name == .empty { return }
        let scopeKind = kind(scopeNode)
        let isInactive = scopeKind == .block || scopeKind == .forStatement
        declare(DeclarationID(node), as: name, in: scope, at: span(node), isInactive: isInactive)
    }
}
