// Types of type names. References are given in storage; a variable puts its type into its own location.

import BigInt
import SoliditySource
import SoliditySyntax

extension Checker {
    @discardableResult
    mutating func checkTypeName(_ node: NodeID) -> TypeID {
        if node.isNone { return .none }
        if !type(of: node).isNone { return type(of: node) }
        let result: TypeID
        switch tree.kind(node) {
        case .elementaryTypeName: result = elementaryType(node)
        case .userDefinedTypeName: result = userDefinedType(node)
        case .mapping: result = mappingType(node)
        case .arrayTypeName: result = arrayType(node)
        case .functionTypeName: result = functionType(node)
        default: result = .error
        }
        setType(result, of: node)
        return result
    }

    private mutating func elementaryType(_ node: NodeID) -> TypeID {
        let name = tree.get(AST.ElementaryTypeName.self, node)
        if name.type.kind == .address {
            switch name.stateMutability {
            case .payable: return .addressPayable
            case .nonpayable, nil: break
            default: report(.addressMutability, at: node, "an address can only be payable or not")
            }
        }
        return elementary(name.type)
    }

    mutating func elementary(_ type: ElementaryType) -> TypeID {
        switch type.kind {
        case .int: return .signed(Int(type.size))
        case .uint: return .unsigned(Int(type.size))
        case .fixedBytes: return .fixedBytes(Int(type.size))
        case .bytes: return .bytesStorage
        case .string: return .stringStorage
        case .address: return .address
        case .bool: return .bool
        case .fixed, .ufixed:
            return types.fixedPoint(
                bits: Int(type.size), digits: Int(type.fractionalDigits), isSigned: type.kind == .fixed)
        }
    }

    private mutating func userDefinedType(_ node: NodeID) -> TypeID {
        let path = tree.get(AST.UserDefinedTypeName.self, node).path
        let declaration = analysis.reference(of: path)
        if declaration.isNone { return .error }
        let target = declaration.node
        switch kind(target) {
        case .structDefinition:
            if !declarationTypes.isInsideFunctionType, !declarationTypes.structsBeingVisited.isEmpty {
                checkStruct(target)
            }
            return types.structure(target)
        case .enumDefinition: return types.enumeration(target)
        case .contractDefinition:
            if analysis.contract(target)?.isLibrary ?? false {
                report(.libraryAsType, at: path, "`\(pathText(path))` is a library, which is not a type")
            }
            return types.contract(target)
        case .userDefinedValueTypeDefinition: return types.userDefinedValue(target)
        default:
            fatal(.notAType, at: node, "`\(pathText(path))` is not a type")
            return .error
        }
    }

    private mutating func functionType(_ node: NodeID) -> TypeID {
        let name = tree.get(AST.FunctionTypeName.self, node)
        let wasInside = declarationTypes.isInsideFunctionType
        declarationTypes.isInsideFunctionType = true
        checkDeclaration(name.parameters)
        checkDeclaration(name.returnParameters)
        declarationTypes.isInsideFunctionType = wasInside
        let visibility = name.visibility == .default ? Visibility.internal : name.visibility
        if visibility != .internal && visibility != .external {
            fatal(.functionTypeVisibility, at: node, "a function type can only be `internal` or `external`")
            return .error
        }
        if name.stateMutability == .payable && visibility != .external {
            fatal(.internalPayableType, at: node, "only an external function type can be payable")
            return .error
        }
        let parameters = analysis.parameters(of: name.parameters).map { type(of: $0) }
        let returns = analysis.parameters(of: name.returnParameters).map { type(of: $0) }
        return types.function(
            FunctionSignature(
                kind: visibility == .external ? .external : .internal, mutability: name.stateMutability,
                parameters: parameters, returns: returns))
    }

    private mutating func mappingType(_ node: NodeID) -> TypeID {
        let mapping = tree.get(AST.Mapping.self, node)
        let key = checkTypeName(mapping.keyType)
        let value = checkTypeName(mapping.valueType)
        if kind(mapping.keyType) == .userDefinedTypeName {
            switch types[key].kind {
            case .enumeration, .contract, .userDefinedValue, .error: break
            default:
                fatal(
                    .mappingKeyType, at: mapping.keyType,
                    "keys of mappings are elementary, enum, contract or user-defined value types")
            }
        }
        checkMappingNames(node, mapping)
        return types.mapping(key: types.inMemory(key), value: value)
    }

    private mutating func checkMappingNames(_ node: NodeID, _ mapping: AST.Mapping) {
        let keyName = mapping.keyName
        guard !keyName.isNone, keyName != .empty else { return }
        var child = mapping.valueType
        var valueName = mapping.valueName
        while true {
            let inner = tree.find(AST.Mapping.self, child)
            if (inner?.keyName ?? valueName) == keyName {
                report(
                    .repeatedMappingName, at: node, "`\(text(keyName))` is the name of two parameters of the mapping")
            }
            guard let inner else { return }
            valueName = inner.valueName
            child = inner.valueType
        }
    }

    private mutating func arrayType(_ node: NodeID) -> TypeID {
        let array = tree.get(AST.ArrayTypeName.self, node)
        let element = checkTypeName(array.baseType)
        if element.isNone || element == .error { return .error }
        if array.length.isNone { return types.array(of: element) }
        let value = evaluateConstant(array.length)?.value
        if let value {
            if value.isZero {
                report(.zeroArrayLength, at: array.length, "an array needs at least one element")
            } else if !value.isInteger {
                report(.fractionalArrayLength, at: array.length, "the length of an array has to be an integer")
            } else if value.isNegative {
                report(.negativeArrayLength, at: array.length, "the length of an array cannot be negative")
            } else if value.numerator.magnitudeBits > 256 {
                report(.hugeArrayLength, at: array.length, "the length of an array is at most 2**256 - 1")
            } else {
                return types.array(of: element, length: value.numerator)
            }
        } else {
            report(
                .arrayLengthNotConstant, at: array.length,
                "the length of an array has to be an integer literal or constant")
        }
        return types.array(of: element, length: 1)
    }
}
