// Gives every type name and declared variable its type, and checks the rules about declarations as such.

import BigInt
import SoliditySource
import SoliditySyntax

struct DeclarationTypeState {
    var structsBeingVisited: Set<NodeID> = []
    var recursiveStructSeen = false
    var isInsideFunctionType = false
    var knownStructs: Set<NodeID> = []
    /// Structs whose members have types, members before what contains them.
    var structsInOrder: [NodeID] = []
    var typeNameDepth = 0
}

extension Checker {
    mutating func checkDeclarationTypes() {
        let errorsBefore = hinderingErrors
        for unit in units {
            guard let node = tree.find(AST.SourceUnit.self, unit.node) else { continue }
            if stopsAfterErrors(since: errorsBefore) { return }
            currentUnit = unit.node
            for item in tree.nodes(node.nodes) { checkDeclaration(item) }
        }
        settleStructs()
    }

    mutating func checkDeclaration(_ node: NodeID) {
        if node.isNone || isAborted { return }
        switch tree.kind(node) {
        case .contractDefinition:
            let contract = tree.get(AST.ContractDefinition.self, node)
            currentContract = node
            for base in tree.nodes(contract.baseContracts) { checkInheritanceName(base) }
            for member in tree.nodes(contract.members) { checkDeclaration(member) }
            currentContract = .none
        case .structDefinition: checkStruct(node)
        case .enumDefinition:
            if tree.get(AST.EnumDefinition.self, node).members.count > 256 {
                report(.tooManyEnumMembers, at: node, "an enum can have at most 256 members")
            }
        case .userDefinedValueTypeDefinition: checkUserDefinedValueType(node)
        case .usingForDirective: checkUsingTarget(node)
        case .functionDefinition:
            let function = tree.get(AST.FunctionDefinition.self, node)
            checkOverridePaths(function.overrides)
            checkDeclaration(function.parameters)
            checkDeclaration(function.returnParameters)
            for modifier in tree.nodes(function.modifiers) where kind(modifier) == .modifierInvocation {
                checkIsNotLibrary(tree.get(AST.ModifierInvocation.self, modifier).modifierName)
            }
            checkDeclarations(inStatement: function.body)
        case .modifierDefinition:
            let modifier = tree.get(AST.ModifierDefinition.self, node)
            checkDeclaration(modifier.parameters)
            checkOverridePaths(modifier.overrides)
            checkDeclarations(inStatement: modifier.body)
        case .eventDefinition: checkDeclaration(tree.get(AST.EventDefinition.self, node).parameters)
        case .errorDefinition: checkDeclaration(tree.get(AST.ErrorDefinition.self, node).parameters)
        case .parameterList:
            for parameter in tree.nodes(tree.get(AST.ParameterList.self, node).parameters) {
                checkDeclaration(parameter)
            }
        case .variableDeclaration: checkVariable(node)
        default: break
        }
    }

    private mutating func checkOverridePaths(_ node: NodeID) {
        guard let overrides = tree.find(AST.OverrideSpecifier.self, node) else { return }
        for path in tree.nodes(overrides.overrides) { checkIsNotLibrary(path) }
    }

    private mutating func checkInheritanceName(_ node: NodeID) {
        guard let specifier = tree.find(AST.InheritanceSpecifier.self, node), !specifier.baseName.isNone else { return }
        let base = contractNode(analysis.reference(of: specifier.baseName))
        if analysis.contract(base)?.isLibrary ?? false {
            report(.inheritFromLibrary, at: specifier.baseName, "libraries cannot be inherited from")
        }
    }

    private mutating func checkIsNotLibrary(_ path: NodeID) {
        guard !path.isNone else { return }
        if analysis.contract(contractNode(analysis.reference(of: path)))?.isLibrary ?? false {
            report(.libraryAsType, at: path, "`\(pathText(path))` is a library, which is not a type")
        }
    }

    private mutating func checkUserDefinedValueType(_ node: NodeID) {
        let underlying = tree.get(AST.UserDefinedValueTypeDefinition.self, node).underlyingType
        checkTypeName(underlying)
        if kind(underlying) != .elementaryTypeName {
            fatal(
                .wrappedTypeNotElementary, at: underlying, "only an elementary value type can be wrapped by a new type")
        } else if !types[type(of: underlying)].isValueType {
            report(.wrappedTypeNotValue, at: node, "only a value type can be wrapped by a new type")
        }
    }

    private mutating func checkUsingTarget(_ node: NodeID) {
        let directive = tree.get(AST.UsingForDirective.self, node)
        for path in tree.nodes(directive.functions) where !path.isNone {
            let target = analysis.reference(of: path).node
            if directive.usesBraces {
                if let function = tree.find(AST.FunctionDefinition.self, target) {
                    if !function.isFree && !isLibraryFunction(target) {
                        report(
                            .attachedNotFree, at: path,
                            "only free functions and library functions can be attached to a type")
                    }
                } else {
                    fatal(.attachedNotFunction, at: path, "`\(pathText(path))` is not a function")
                }
            } else if !(analysis.contract(target)?.isLibrary ?? false) {
                fatal(
                    .usingNotLibrary, at: path,
                    "`\(pathText(path))` is not a library: attach functions with `using {...} for`")
            }
        }
        checkTypeName(directive.typeName)
    }

    /// Local variables and catch parameters.
    mutating func checkDeclarations(inStatement node: NodeID) {
        if node.isNone || isAborted { return }
        switch tree.kind(node) {
        case .block:
            for statement in tree.nodes(tree.get(AST.Block.self, node).statements) {
                checkDeclarations(inStatement: statement)
            }
        case .ifStatement:
            let statement = tree.get(AST.IfStatement.self, node)
            checkDeclarations(inStatement: statement.trueBody)
            checkDeclarations(inStatement: statement.falseBody)
        case .whileStatement: checkDeclarations(inStatement: tree.get(AST.WhileStatement.self, node).body)
        case .forStatement:
            let statement = tree.get(AST.ForStatement.self, node)
            checkDeclarations(inStatement: statement.initialization)
            checkDeclarations(inStatement: statement.body)
        case .tryStatement:
            for item in tree.nodes(tree.get(AST.TryStatement.self, node).clauses) {
                guard let clause = tree.find(AST.TryCatchClause.self, item) else { continue }
                checkDeclaration(clause.parameters)
                checkDeclarations(inStatement: clause.block)
            }
        case .variableDeclarationStatement:
            let statement = tree.get(AST.VariableDeclarationStatement.self, node)
            for variable in tree.nodes(statement.declarations) { checkDeclaration(variable) }
        default: break
        }
    }
}
