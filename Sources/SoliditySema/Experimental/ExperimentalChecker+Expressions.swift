// Experimental Solidity: inference of the types of expressions.

import SoliditySource
import SoliditySyntax

extension ExperimentalChecker {
    mutating func inferExpression(_ id: Int) {
        switch kind(id) {
        case .identifier, .identifierPath: types[id] = typeOfName(id)
        case .literal: inferLiteral(id)
        case .binary: inferBinary(id)
        case .assignment:
            for child in children(id) { infer(child) }
            guard context == .term else {
                report(.assignmentInType, at: id, "an assignment cannot stand in a type")
                types[id] = system.fresh()
                return
            }
            unify(type(children(id)[0]), type(children(id)[1]), at: id)
            types[id] = type(children(id)[0])
        case .tuple: inferTuple(id)
        case .call: inferCall(id)
        case .member: inferMember(id)
        default: types[id] = system.fresh()
        }
    }

    private mutating func inferLiteral(_ id: Int) {
        types[id] = system.fresh()
        guard node(id).token == .number else {
            return report(.literalNotNumber, at: id, "only numbers can be written as literals here")
        }
        guard let value = Rational(literal: Array(name(id).utf8)[...], unit: .none) else {
            return report(.malformedExperimentalNumber, at: id, "this number is malformed or too large")
        }
        guard value.isInteger else {
            return report(.fractionalNumber, at: id, "only integers can be written here")
        }
        types[id] = system.fresh([builtinClasses[.identifier] ?? 0])
    }

    private mutating func inferTuple(_ id: Int) {
        var components: [ExperimentalType] = []
        for child in children(id) {
            infer(child)
            components.append(child < 0 ? system.fresh() : type(child))
        }
        if context == .sort {
            let common = system.fresh()
            for component in components { unify(common, component, at: id) }
            types[id] = common
        } else {
            types[id] = system.tuple(components)
        }
    }

    // MARK: Names

    private mutating func typeOfName(_ id: Int) -> ExperimentalType {
        guard let declaration = declaration(id) else {
            if targets[id] == .module {
                let entry: DiagnosticEntry = context == .type ? .notATypeName : .notATerm
                fatal(entry, at: id, "`\(name(id))` is a file")
            } else {
                report(.undeclaredTypeVariable, at: id, "the type variable `\(name(id))` is not declared")
            }
            return system.fresh()
        }
        let kind = kind(declaration)
        let secondary = [SecondaryLocation("the declaration", span(declaration))]
        switch context {
        case .term:
            guard kind == .function || kind == .variable || kind == .typeClass || kind == .typeDefinition else {
                fatal(.notATerm, at: id, "`\(name(id))` has no value", secondary: secondary)
                return system.fresh()
            }
            if types[declaration] == nil { infer(declaration) }
            let found = type(declaration)
            if kind == .function { return system.instance(of: found) }
            guard kind == .typeDefinition else { return found }
            if case .constant(ExperimentalTypes.Primitive.typeFunction.rawValue, let parts) = found {
                return system.instance(of: parts[1])
            }
            return system.instance(of: found)
        case .type:
            guard kind == .variable || kind == .typeDefinition else {
                fatal(.notATypeName, at: id, "`\(name(id))` is not a type", secondary: secondary)
                return system.fresh()
            }
            if types[declaration] == nil { infer(declaration) }
            return kind == .variable ? type(declaration) : system.instance(of: type(declaration))
        case .sort:
            guard kind == .typeClass, let typeClass = classOfDefinition[declaration] else {
                report(.notATypeClass, at: id, "`\(name(id))` is not a type class", secondary: secondary)
                return system.fresh()
            }
            inContext(.term) { $0.infer(declaration) }
            return system.fresh([typeClass])
        }
    }

    private mutating func inferMember(_ id: Int) {
        guard context == .term else {
            report(.memberInType, at: id, "a member cannot be named in a type")
            types[id] = system.fresh()
            return
        }
        let object = children(id)[0]
        infer(object)
        types[id] = system.fresh()
        guard case .constant(let constructor, _) = system.resolve(type(object)) else {
            return report(.memberOfUnknownType, at: id, "the type of this is not known well enough to name a member")
        }
        if let member = members[constructor]?[name(id)] {
            types[id] = system.instance(of: member)
        } else {
            report(
                .unknownTypeMember, at: id, "the type \(system.text(type(object))) has no member `\(name(id))`")
        }
    }

    // MARK: Operators and calls

    private mutating func inferBinary(_ id: Int) {
        let token = node(id).token
        let (left, right) = (children(id)[0], children(id)[1])
        if token == .colon, context != .sort {
            infer(left)
            inContext(context == .term ? .type : .sort) { $0.infer(right) }
            unify(type(left), type(right), at: id)
            types[id] = type(left)
            return
        }
        switch context {
        case .term:
            guard let function = operatorNames[token], let typeClass = builtinClasses[token],
                let found = system.classes[typeClass].functions.first(where: { $0.name == function })
            else {
                report(.unsupportedOperator, at: id, "this operator has no class yet")
                types[id] = system.fresh()
                return
            }
            let operation = system.instance(of: found.type)
            infer(left)
            infer(right)
            let result = system.fresh()
            unify(operation, system.function(system.tuple([type(left), type(right)]), result), at: id)
            types[id] = result
        case .type:
            guard token == .rightArrow || token == .bitOr else {
                report(.operatorInType, at: id, "this operator cannot stand in a type")
                types[id] = system.fresh()
                return
            }
            infer(left)
            infer(right)
            types[id] =
                token == .rightArrow
                ? system.function(type(left), type(right)) : system.primitive(.sum, [type(left), type(right)])
        case .sort:
            report(.operatorInSort, at: id, "an operator cannot stand in a sort")
            types[id] = system.fresh()
        }
    }

    private mutating func inferCall(_ id: Int) {
        for child in children(id) { infer(child) }
        let arguments = system.tuple(children(id).dropFirst().map { type($0) })
        let result = system.fresh()
        types[id] = result
        switch context {
        case .term: unify(type(children(id)[0]), system.function(arguments, result), at: id)
        case .type: unify(type(children(id)[0]), system.primitive(.typeFunction, [arguments, result]), at: id)
        case .sort: report(.callInSort, at: id, "a call cannot stand in a sort")
        }
    }
}
