// Experimental Solidity: what the grammar lets pass and the language does not; then type classes, type constructors and
// instantiations by name.

import SoliditySource
import SoliditySyntax

extension ExperimentalChecker {
    // MARK: Restrictions

    mutating func checkRestrictions() {
        for roots in unitRoots {
            for root in roots { checkRestrictions(root, isMember: false) }
        }
    }

    private mutating func checkRestrictions(_ id: Int, isMember: Bool) {
        if id < 0 { return }
        switch kind(id) {
        case .quantifier, .typeClass, .instantiation, .typeDefinition, .builtin: return
        case .stateVariable:
            report(.experimentalStateVariable, at: id, "contracts have no variables in experimental Solidity")
        case .unsupported: report(.experimentalUnsupported, at: id, "experimental Solidity does not have this yet")
        case .function:
            if children(id)[2] < 0 { report(.experimentalFunctionBody, at: id, "a function needs a body here") }
            if children(id).count > 3 {
                report(.experimentalModifier, at: id, "functions have no modifiers in experimental Solidity")
            }
            if isMember {
                if !name(id).isEmpty {
                    report(.experimentalContractFunction, at: id, "a contract has only a `fallback` function here")
                } else if !node(id).isExternal {
                    report(.experimentalFallback, at: id, "the `fallback` function has to be `external`")
                }
            }
        default: break
        }
        for child in children(id) { checkRestrictions(child, isMember: kind(id) == .contract) }
    }

    // MARK: Classes and types

    mutating func registerTypes() {
        for id in tree.nodes.indices where kind(id) == .typeClass {
            classOfDefinition[id] = system.declareClass(name(id), definition: id)
        }
        declareBuiltinClasses()
        for roots in unitRoots {
            for root in roots {
                register(root)
                if isAborted { return }
            }
            if diagnostics.hasErrors { return }
        }
    }

    private mutating func declareBuiltinClasses() {
        let rows: [(TokenKind, String, String)] = [
            (.identifier, "integer", "fromInteger"), (.multiply, "*", "mul"), (.add, "+", "add"), (.equal, "==", "eq"),
            (.lessThan, "<", "lt"), (.lessThanOrEqual, "<=", "leq"), (.greaterThan, ">", "gt"),
            (.greaterThanOrEqual, ">=", "geq"),
        ]
        for (token, name, function) in rows {
            let id = system.declareClass(name, definition: -1)
            builtinClasses[token] = id
            let variable = ExperimentalType.variable(system.classes[id].variable)
            let pair = system.tuple([variable, variable])
            let type: ExperimentalType =
                switch token {
                case .identifier: system.function(system.primitive(.integer), variable)
                case .multiply, .add: system.function(pair, variable)
                default: system.function(pair, system.primitive(.bool))
                }
            system.classes[id].functions = [(function, type)]
            if token != .identifier { operatorNames[token] = function }
        }
    }

    private mutating func register(_ id: Int) {
        switch kind(id) {
        case .typeClass:
            if constructors[id] == nil { constructors[id] = system.declareConstructor(name(id), arguments: 0) }
        case .typeDefinition: registerType(id)
        case .instantiation: registerInstantiation(id)
        default: break
        }
    }

    private mutating func registerType(_ id: Int) {
        guard constructors[id] == nil else { return }
        let arguments = children(id)[0]
        let count = arguments < 0 ? 0 : children(arguments).count
        let definition = children(id)[1]
        guard definition >= 0, kind(definition) == .builtin else {
            constructors[id] = system.declareConstructor(name(id), arguments: count)
            return
        }
        guard let primitive = ExperimentalTypes.Primitive.named(name(definition)) else {
            return fatal(.unknownBuiltinType, at: definition, "there is no builtin type `\(name(definition))`")
        }
        if let other = builtinDefinitions[primitive.name] {
            report(
                .repeatedBuiltinType, at: id, "the builtin type `\(primitive.name)` has a name already",
                secondary: [SecondaryLocation("the other definition", span(other))])
        } else if count != primitive.argumentCount {
            fatal(
                .typeArgumentCount, at: id,
                "the builtin type `\(primitive.name)` takes \(primitive.argumentCount) arguments, not \(count)")
        } else {
            builtinDefinitions[primitive.name] = id
            constructors[id] = primitive.rawValue
        }
    }

    private mutating func registerInstantiation(_ id: Int) {
        let path = children(id)[0]
        let classNode = children(id)[2]
        guard let declaration = declaration(path) else {
            return fatal(.instantiationWithoutDeclaration, at: path, "`\(name(path))` is not a type")
        }
        register(declaration)
        guard let constructor = constructors[declaration] else {
            return fatal(.instantiationOfNoType, at: path, "`\(name(path))` is not a type")
        }
        let typeClass: Int
        if kind(classNode) == .builtinClass {
            guard let found = builtinClasses[node(classNode).token] else { return }
            typeClass = found
        } else if let definition = self.declaration(classNode), let found = classOfDefinition[definition] {
            typeClass = found
        } else {
            return report(.expectedTypeClass, at: classNode, "`\(name(classNode))` is not a type class")
        }
        if let other = instantiations[typeClass]?[constructor] {
            report(
                .repeatedInstantiation, at: id, "the type has an instantiation of this class already",
                secondary: [SecondaryLocation("the other instantiation", span(other))])
        } else {
            instantiations[typeClass, default: [:]][constructor] = id
        }
    }
}
