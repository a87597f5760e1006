// Experimental Solidity: inference of the types of definitions and statements.

import SoliditySource
import SoliditySyntax

extension ExperimentalChecker {
    mutating func inferTypes() {
        for roots in unitRoots {
            for root in roots {
                infer(root)
                if isAborted { return }
            }
            if diagnostics.hasErrors { return }
        }
    }

    /// Runs `body` with names meaning types, terms or sorts.
    mutating func inContext(_ new: Context, _ body: (inout ExperimentalChecker) -> Void) {
        let outer = context
        context = new
        body(&self)
        context = outer
    }

    func type(_ id: Int) -> ExperimentalType { types[id] ?? system.primitive(.void) }

    mutating func infer(_ id: Int) {
        if id < 0 || isAborted { return }
        switch kind(id) {
        case .contract, .block, .expressionStatement: for child in children(id) { infer(child) }
        case .quantifier:
            inContext(.type) { $0.infer($0.children(id)[0]) }
            infer(children(id)[1])
        case .function: inferFunction(id)
        case .parameterList:
            for variable in children(id) { infer(variable) }
            types[id] = system.tuple(children(id).map { type($0) })
        case .variable: inferVariable(id)
        case .variableStatement:
            infer(children(id)[0])
            infer(children(id)[1])
            if children(id)[1] >= 0 { unify(type(children(id)[0]), type(children(id)[1]), at: id) }
        case .ifStatement:
            for child in children(id) { infer(child) }
            unify(type(children(id)[0]), system.primitive(.bool), at: children(id)[0])
        case .returnStatement: inferReturn(id)
        case .typeClass: inferClass(id)
        case .instantiation: inferInstantiation(id)
        case .typeDefinition: inferTypeDefinition(id)
        case .assembly:
            for name in children(id) {
                guard let variable = declaration(name) else { continue }
                if types[variable] == nil { infer(variable) }
                unify(type(variable), system.primitive(.word), at: name)
            }
        default: inferExpression(id)
        }
    }

    // MARK: Functions and variables

    private mutating func inferFunction(_ id: Int) {
        defer { if let type = types[id] { system.fix(system.variables(of: type)) } }
        if types[id] != nil { return }
        let outer = currentFunctionType
        defer { currentFunctionType = outer }
        let parts = children(id)
        let arguments = system.fresh()
        let result = system.fresh()
        let function = system.function(arguments, result)
        currentFunctionType = function
        types[id] = function
        let outerContext = context
        context = .term
        defer { context = outerContext }
        infer(parts[0])
        unify(arguments, type(parts[0]), at: parts[0])
        if parts[1] >= 0 {
            inContext(.type) { $0.infer(parts[1]) }
            unify(result, type(parts[1]), at: parts[1])
        } else {
            unify(result, system.primitive(.unit), at: id)
        }
        infer(parts[2])
    }

    private mutating func inferReturn(_ id: Int) {
        let value = children(id)[0]
        infer(value)
        guard case .constant(_, let parts)? = currentFunctionType else { return }
        unify(parts[1], value < 0 ? system.primitive(.unit) : type(value), at: id)
    }

    private mutating func inferVariable(_ id: Int) {
        if types[id] != nil { return }
        let annotation = children(id)[0]
        switch context {
        case .term:
            if annotation < 0 {
                types[id] = system.fresh()
            } else {
                inContext(.type) { $0.infer(annotation) }
                types[id] = type(annotation)
            }
        case .type:
            let variable = system.fresh()
            types[id] = variable
            if annotation >= 0 {
                inContext(.sort) { $0.infer(annotation) }
                unify(variable, type(annotation), at: annotation)
            }
        case .sort:
            report(.variableInSort, at: id, "a variable cannot be declared in a sort")
            types[id] = system.fresh()
        }
    }

    // MARK: Classes

    private mutating func inferClass(_ id: Int) {
        guard types[id] == nil, let typeClass = classOfDefinition[id], let constructor = constructors[id] else {
            return
        }
        types[id] = .constant(constructor, [])
        let parts = children(id)
        inContext(.type) { $0.infer(parts[0]) }
        let classVariable = ExperimentalType.variable(system.classes[typeClass].variable)
        unify(type(parts[0]), classVariable, at: id)
        var functions: [(name: String, type: ExperimentalType)] = []
        for function in parts.dropFirst() {
            inContext(.term) { $0.infer(function) }
            if isAborted { return }
            if functions.contains(where: { $0.name == name(function) }) {
                return fatal(
                    .repeatedClassFunction, at: function, "the class has a function `\(name(function))` already")
            }
            let type = type(function)
            functions.append((name(function), type))
            let variables = system.variables(of: type)
            guard variables.count == 1 else {
                return fatal(
                    .classFunctionVariables, at: function,
                    "a function of a class depends on the type variable of the class, and on no other")
            }
            unify(.variable(variables[0]), classVariable, at: function)
            members[constructor, default: [:]][name(function)] = type
        }
        members[constructor, default: [:]].merge([:]) { first, _ in first }
        system.classes[typeClass].functions = functions
        for (name, type) in functions where !system.variables(of: type).contains(system.classes[typeClass].variable) {
            report(
                .classFunctionVariables, at: id,
                "the function `\(name)` does not depend on the type variable of the class")
        }
        for (_, instantiation) in (instantiations[typeClass] ?? [:]).sorted(by: { $0.key < $1.key }) {
            inContext(.term) { $0.infer(instantiation) }
        }
    }

    private mutating func inferInstantiation(_ id: Int) {
        if types[id] != nil { return }
        activeInstantiations.append(id)
        defer { activeInstantiations.removeLast() }
        types[id] = system.primitive(.void)
        let parts = children(id)
        guard let definition = declaration(parts[0]), let constructor = constructors[definition],
            let typeClass = typeClass(ofInstantiation: id)
        else { return }
        var arguments: [ExperimentalType] = []
        if parts[1] >= 0 {
            inContext(.type) { $0.infer(parts[1]) }
            arguments = system.elements(of: type(parts[1]))
        }
        system.fix(arguments.flatMap { system.variables(of: $0) })
        let sorts = arguments.map { system.sort(of: system.resolve($0)) }
        let instance = ExperimentalType.constant(constructor, arguments)
        var functions: [(name: String, type: ExperimentalType)] = []
        for function in parts.dropFirst(3) {
            infer(function)
            if isAborted { return }
            if functions.contains(where: { $0.name == name(function) }) {
                report(.repeatedInstanceFunction, at: function, "the function `\(name(function))` is defined already")
            } else {
                functions.append((name(function), type(function)))
            }
        }
        if arguments.count == system.constructors[constructor].argumentCount {
            system.addArity(sorts, typeClass, to: constructor)
        } else {
            report(.instantiationArity, at: id, "the type takes another number of arguments")
        }
        checkFunctions(functions, of: instance, typeClass, at: id)
    }

    private mutating func typeClass(ofInstantiation id: Int) -> Int? {
        let classNode = children(id)[2]
        if kind(classNode) == .builtinClass { return builtinClasses[node(classNode).token] }
        guard let definition = declaration(classNode) else { return nil }
        // The class visits all its instantiations, this one too: it has its type already.
        infer(definition)
        return classOfDefinition[definition]
    }

    /// Compares the functions of an instantiation with those of the class.
    private mutating func checkFunctions(
        _ functions: [(name: String, type: ExperimentalType)], of instance: ExperimentalType, _ typeClass: Int,
        at id: Int
    ) {
        var rest = functions
        let variable = system.classes[typeClass].variable
        for (name, type) in system.classes[typeClass].functions.sorted(by: { $0.name < $1.name }) {
            guard let index = rest.firstIndex(where: { $0.name == name }) else {
                report(.missingInstanceFunction, at: id, "the function `\(name)` of the class is missing")
                continue
            }
            let found = rest.remove(at: index).type
            let wanted = system.substitute(type, variable, by: instance)
            if !system.areEqual(found, wanted) {
                report(
                    .instanceFunctionType, at: id,
                    "the function `\(name)` has the type \(system.text(found)) here, and the class wants "
                        + system.text(wanted))
            }
        }
        if !rest.isEmpty { report(.extraInstanceFunction, at: id, "the class has no function `\(rest[0].name)`") }
    }

    // MARK: Types

    private mutating func inferTypeDefinition(_ id: Int) {
        guard types[id] == nil, let constructor = constructors[id] else { return }
        let parts = children(id)
        inContext(.type) { $0.infer(parts[0]) }
        let arguments = parts[0] < 0 ? [] : children(parts[0]).map { type($0) }
        system.fix(arguments.flatMap { system.variables(of: $0) })
        let defined = ExperimentalType.constant(constructor, arguments)
        types[id] =
            arguments.isEmpty
            ? defined : system.primitive(.typeFunction, [system.tuple(arguments), defined])
        members[constructor, default: [:]].merge([:]) { first, _ in first }
        guard parts[1] >= 0 else { return }
        let underlying: ExperimentalType
        if kind(parts[1]) == .builtin {
            underlying = system.primitive(.word)
        } else {
            inContext(.type) { $0.infer(parts[1]) }
            underlying = type(parts[1])
        }
        members[constructor]?["abs"] = system.function(underlying, defined)
        members[constructor]?["rep"] = system.function(defined, underlying)
        if constructor == ExperimentalTypes.Primitive.pair.rawValue, arguments.count == 2 {
            members[constructor]?["first"] = system.function(defined, arguments[0])
            members[constructor]?["second"] = system.function(defined, arguments[1])
        }
    }

    // MARK: Unification

    mutating func unify(_ left: ExperimentalType, _ right: ExperimentalType, at id: Int) {
        if isAborted { return }
        var failures = system.unify(left, right)
        if system.budget < 0 {
            return fatal(.inferenceTooComplex, at: id, "the types here are too large to be inferred")
        }
        if !activeInstantiations.isEmpty, let missing = missingInstantiations(failures, at: id) {
            if missing.isEmpty, !failures.isEmpty { return }
            for instantiation in missing { infer(instantiation) }
            if !missing.isEmpty { failures = system.unify(left, right) }
        }
        for failure in failures { report(failure, at: id) }
    }

    /// While classes are instantiated: the instantiations that would mend the failures; empty if that would be a
    /// recursion (reported), nil if they would not help.
    private mutating func missingInstantiations(_ failures: [UnificationFailure], at id: Int) -> [Int]? {
        if failures.isEmpty { return nil }
        var missing: [Int] = []
        for failure in failures {
            guard case .sort(.constant(let constructor, _), let sort) = failure else { return nil }
            for typeClass in sort.sorted() {
                guard let instantiation = instantiations[typeClass]?[constructor] else { return nil }
                if activeInstantiations.contains(instantiation) {
                    report(
                        .recursiveInstantiation, at: id, "the instantiation of this class needs itself",
                        secondary: activeInstantiations.map {
                            SecondaryLocation("an instantiation on the way", span($0))
                        })
                    return []
                }
                missing.append(instantiation)
            }
        }
        return missing
    }

    private mutating func report(_ failure: UnificationFailure, at id: Int) {
        switch failure {
        case .mismatch(let left, let right):
            report(
                .typesDoNotUnify, at: id, "the types \(system.text(left)) and \(system.text(right)) cannot be the same")
        case .sort(let type, let sort):
            report(
                .typeLacksClass, at: id, "the type \(system.text(type)) is not in the class \(system.text(sort: sort))")
        case .recursion(let variable, let type):
            report(
                .recursiveUnification, at: id,
                "the type \(system.text(.variable(variable))) would contain itself, in \(system.text(type))")
        }
    }
}
