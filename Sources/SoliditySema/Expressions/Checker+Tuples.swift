// Tuples, parentheses and inline arrays.

import BigInt
import SoliditySyntax

extension Checker {
    mutating func checkTuple(_ node: NodeID) -> TypeID {
        let tuple = tree.get(AST.TupleExpression.self, node)
        let components = Array(tree.nodes(tuple.components))
        if hasFlag(.willBeWrittenTo, node) { return checkTupleTarget(node, tuple, components) }
        var componentTypes: [TypeID] = []
        var isAllPure = true
        for (index, component) in components.enumerated() {
            if component.isNone {
                fatal(.tupleComponentMissing, at: node, "a component of a tuple is missing")
                componentTypes.append(.error)
                continue
            }
            let type = check(component)
            componentTypes.append(type)
            checkComponent(component, type, isInlineArray: tuple.isInlineArray, count: components.count)
            if tuple.isInlineArray, index == 0, types.mobileType(type).isNone {
                fatal(.arrayElementType, at: component, "this cannot be an element of an array")
            }
            if !isPure(component) { isAllPure = false }
        }
        set(.isPure, isAllPure, of: node)
        if tuple.isInlineArray { return inlineArrayType(node, components, componentTypes) }
        return componentTypes.count == 1 ? componentTypes[0] : types.tuple(componentTypes)
    }

    private mutating func checkComponent(_ node: NodeID, _ type: TypeID, isInlineArray: Bool, count: Int) {
        if type == .emptyTuple {
            if isInlineArray {
                fatal(.arrayElementNoValue, at: node, "an element of an array has to have a value")
            } else {
                report(.tupleComponentNoValue, at: node, "a component of a tuple has to have a value")
            }
        }
        if count > 1, types[type].kind == .rational, types.mobileType(type).isNone {
            fatal(.numberTooLargeInTuple, at: node, "this number is too large")
        }
    }

    private mutating func checkTupleTarget(
        _ node: NodeID, _ tuple: AST.TupleExpression, _ components: [NodeID]
    ) -> TypeID {
        if tuple.isInlineArray { fatal(.assignmentToInlineArray, at: node, "an inline array cannot be assigned to") }
        let isOrdinary = hasFlag(.isOrdinaryAssignmentTarget, node)
        var componentTypes: [TypeID] = []
        for component in components {
            if component.isNone {
                componentTypes.append(.none)
            } else {
                checkLValue(component, isOrdinaryAssignment: isOrdinary)
                componentTypes.append(type(of: component))
            }
        }
        addFlags(.isLValue, to: node)
        return componentTypes.count == 1 ? componentTypes[0] : types.tuple(componentTypes)
    }

    private mutating func inlineArrayType(_ node: NodeID, _ nodes: [NodeID], _ componentTypes: [TypeID]) -> TypeID {
        guard let first = componentTypes.first else {
            fatal(.arrayNoCommonType, at: node, "an array needs elements to have a type")
            return .error
        }
        var element = types.mobileType(first)
        for (index, type) in componentTypes.enumerated().dropFirst() where !element.isNone {
            if types.mobileType(type).isNone {
                fatal(.arrayElementType, at: nodes[index], "this cannot be an element of an array")
            }
            element = analysis.commonType(element, type)
        }
        if element.isNone {
            fatal(.arrayNoCommonType, at: node, "the elements have no type in common")
            return .error
        }
        if !isNameable(element) {
            fatal(
                .arrayUnnameableType, at: node,
                "the elements have a type that no variable can have: convert the first explicitly")
            return .error
        }
        if analysis.containsMapping(element) {
            fatal(.arrayStorageOnly, at: node, "\(name(element)) only exists in storage")
            return .error
        }
        return types.array(of: element, length: BigInt(componentTypes.count), at: .memory)
    }

    /// Whether a variable of the type can be declared.
    func isNameable(_ type: TypeID) -> Bool {
        let record = types[type]
        switch record.kind {
        case .error, .bool, .address, .integer, .fixedPoint, .fixedBytes, .array, .structure, .enumeration,
            .userDefinedValue, .mapping:
            return true
        case .contract: return !record.isSuper
        case .function:
            guard let signature = analysis.types.function(of: type) else { return false }
            return (signature.kind == .internal || signature.kind == .external) && signature.options.isEmpty
        default: return false
        }
    }
}
