// External interfaces: the types that cross the boundary of a contract, signatures and selectors.

import Keccak
import SoliditySyntax

extension Analysis {
    /// The type that a value has at the boundary of a contract (references in memory, storage references of libraries
    /// as they are), or `.none` if it cannot cross: internal functions, mappings, recursive structs.
    public func interfaceType(_ id: TypeID, inLibrary: Bool) -> TypeID {
        let type = types[id]
        switch type.kind {
        case .error, .bool, .address, .integer, .fixedPoint, .fixedBytes, .enumeration, .userDefinedValue: return id
        case .contract: return type.isSuper ? .none : id
        case .function: return types.function(of: id)?.kind == .external ? id : .none
        case .mapping:
            guard inLibrary, !interfaceType(type.value, inLibrary: true).isNone else { return .none }
            return id
        case .array:
            if interfaceType(type.element, inLibrary: inLibrary).isNone { return .none }
            return inLibrary && type.location.isStorage ? id : types.inMemory(id)
        case .structure: return interfaceType(ofStruct: id, type, inLibrary: inLibrary)
        default: return .none
        }
    }

    private func interfaceType(ofStruct id: TypeID, _ type: Type, inLibrary: Bool) -> TypeID {
        guard let place = factIndex(ofStruct: type.declaration) else { return id }
        let facts = structFacts[place]
        if inLibrary && type.location.isStorage { return facts.crossesLibraryBoundary ? id : .none }
        let crosses = inLibrary ? facts.crossesLibraryBoundary && !facts.isRecursive : facts.crossesContractBoundary
        return crosses ? types.inMemory(id) : .none
    }

    /// `transfer(address,uint256)` for a function, public state variable, event or error; nil if a parameter cannot
    /// be part of an external interface, or if there is no name.
    public func externalSignature(of declaration: NodeID) -> String? {
        let symbol = tree.name(declaration)
        guard !symbol.isNone, symbol != .empty else { return nil }
        let parameterTypes: [TypeID]
        var inLibrary = false
        switch tree.kind(declaration) {
        case .functionDefinition:
            let node = tree.get(AST.FunctionDefinition.self, declaration)
            parameterTypes = parameters(of: node.parameters).map { type(of: $0) }
            inLibrary = contract(scope(of: declaration))?.isLibrary ?? false
        case .eventDefinition:
            parameterTypes = parameters(of: tree.get(AST.EventDefinition.self, declaration).parameters)
                .map { type(of: $0) }
        case .errorDefinition:
            parameterTypes = parameters(of: tree.get(AST.ErrorDefinition.self, declaration).parameters)
                .map { type(of: $0) }
        case .variableDeclaration: parameterTypes = getterParameters(of: declaration).map(\.type)
        default: return nil
        }
        var parts: [String] = []
        for parameter in parameterTypes {
            let interface = interfaceType(parameter, inLibrary: inLibrary)
            guard !interface.isNone else { return nil }
            let suffix = inLibrary && types[interface].isInStorage ? " storage" : ""
            parts.append(signatureName(interface, structsByName: inLibrary) + suffix)
        }
        return interner.text(symbol) + "(" + parts.joined(separator: ",") + ")"
    }

    /// First four bytes of the hash of the external signature, big-endian: of a function, getter or error.
    public func selector(of declaration: NodeID) -> UInt32? {
        externalSignature(of: declaration).map { Self.selector(ofSignature: $0) }
    }

    /// The hash of an event's signature: its first topic.
    public func eventTopic(of event: NodeID) -> [UInt8]? {
        externalSignature(of: event).map { Array(keccak256(Array($0.utf8))) }
    }

    public static func selector(ofSignature signature: String) -> UInt32 {
        let hash = Array(keccak256(Array(signature.utf8)))
        return UInt32(hash[0]) << 24 | UInt32(hash[1]) << 16 | UInt32(hash[2]) << 8 | UInt32(hash[3])
    }

    /// EIP-165: exclusive or of the selectors of the functions that the contract itself declares.
    public func interfaceID(of contract: NodeID) -> UInt32 {
        guard let info = self.contract(contract) else { return 0 }
        let own =
            info.functions.filter { isPartOfExternalInterface($0) }
            + info.stateVariables.filter { isPartOfExternalInterface($0) }
        return own.reduce(0) { $0 ^ (selector(of: $1) ?? 0) }
    }

    /// An ordinary public or external function, or a public state variable.
    public func isPartOfExternalInterface(_ declaration: NodeID) -> Bool {
        let visibility = visibility(of: declaration)
        guard visibility == .public || visibility == .external else { return false }
        if let node = tree.find(AST.FunctionDefinition.self, declaration) {
            return node.functionKind == .function && !node.isFree
        }
        return isStateVariable(declaration)
    }
}
