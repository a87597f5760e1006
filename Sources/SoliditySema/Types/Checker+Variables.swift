// Types and data locations of declared variables.

import SoliditySource
import SoliditySyntax

/// Some data locations, in the order in which messages name them.
private struct DataLocations: ExpressibleByArrayLiteral {
    private var bits: UInt8 = 0

    init(arrayLiteral locations: DataLocation...) { for location in locations { insert(location) } }

    mutating func insert(_ location: DataLocation) { bits |= 1 << location.rawValue }
    func contains(_ location: DataLocation) -> Bool { bits & 1 << location.rawValue != 0 }
    var list: [DataLocation] { DataLocation.allCases.filter { contains($0) } }
}

extension Checker {
    mutating func checkVariable(_ node: NodeID) {
        if !type(of: node).isNone { return }
        let variable = tree.get(AST.VariableDeclaration.self, node)
        let declared = checkTypeName(variable.typeName)
        if let overrides = tree.find(AST.OverrideSpecifier.self, variable.overrides) {
            for path in tree.nodes(overrides.overrides)
            where analysis.contract(
                contractNode(analysis.reference(of: path)))?.isLibrary ?? false
            {
                report(.libraryAsType, at: path, "`\(pathText(path))` is a library, which is not a type")
            }
        }
        let role = role(of: node)
        let isConstant = variable.mutability == .constant
        if role == .fileLevel && !isConstant {
            report(.fileVariableNotConstant, at: node, "a variable outside of a contract has to be `constant`")
        }
        if isConstant && role != .state && role != .fileLevel {
            report(.localConstant, at: node, "only state variables and variables of a file can be `constant`")
        }
        if variable.mutability == .immutable && role != .state {
            report(.localImmutable, at: node, "only state variables can be `immutable`")
        }
        if variable.location == .transient && options.fork < .cancun {
            report(.transientTooOld, at: node, "transient storage exists since Cancun")
        }
        let location = checkLocation(node, variable, role, declared)
        var type = declared.isNone ? TypeID.error : declared
        if types[type].isReference {
            type = types.at(reference(role, variable, location), type)
        }
        if isConstant, !types[type].isValueType, !types[type].isByteArrayOrString, type != .error {
            fatal(.constantType, at: node, "a constant has to be of a value type, `bytes` or `string`")
        }
        if location == .transient, role == .state { checkTransient(node, variable, type) }
        setType(type, of: node)
    }

    private mutating func checkTransient(_ node: NodeID, _ variable: AST.VariableDeclaration, _ type: TypeID) {
        if variable.mutability != .mutable {
            report(.transientConstant, at: node, "a constant or immutable variable cannot be transient")
        }
        if !variable.value.isNone {
            report(.transientInitialised, at: node, "a transient variable cannot have an initial value")
        }
        if !types[type].isValueType, type != .error {
            report(
                .unimplementedFeature, at: span(node),
                "transient storage is only supported for value types")
            abort()
        }
    }

    private func reference(
        _ role: VariableRole, _ variable: AST.VariableDeclaration, _ location: DataLocation
    ) -> ReferenceLocation {
        switch role {
        case .eventOrErrorParameter, .fileLevel: return .memory
        case .state: return variable.mutability == .mutable ? .storage : .memory
        case .structMember: return .storagePointer
        default:
            switch location {
            case .storage: return .storagePointer
            case .calldata: return .calldata
            default: return .memory
            }
        }
    }

    /// The location in force; reports a missing or impossible one.
    private mutating func checkLocation(
        _ node: NodeID, _ variable: AST.VariableDeclaration, _ role: VariableRole, _ type: TypeID
    ) -> DataLocation {
        if type == .error { return variable.location }
        let record = types[type]
        let needsLocation = record.isReference || record.kind == .mapping
        let allowed = allowedLocations(node, role, needsLocation: needsLocation)
        if allowed.contains(variable.location) { return variable.location }
        let words = allowed.list.map { $0 == .unspecified ? "none" : "`\($0.text)`" }.joined(separator: " or ")
        let given = variable.location == .unspecified ? "none" : "`\(variable.location.text)`"
        if needsLocation {
            let possible = variable.location == .unspecified ? allowed.list.filter { $0 != .unspecified } : []
            let meant = possible.contains(.memory) ? .memory : possible.first
            report(
                .invalidDataLocation, at: node, "the data location here has to be \(words), but is \(given)",
                fixIts: meant.map {
                    [FixIt("add `\($0.text)`", replace: span(variable.typeName).atEnd, with: " \($0.text)")]
                } ?? [])
        } else {
            report(
                .invalidDataLocation, at: node,
                "only arrays, structs and mappings have a data location, but \(given) is given")
        }
        return allowed.list.first ?? .unspecified
    }

    private mutating func allowedLocations(_ node: NodeID, _ role: VariableRole, needsLocation: Bool) -> DataLocations {
        if role == .state { return [.unspecified, .transient] }
        if !needsLocation || role == .eventOrErrorParameter { return [.unspecified] }
        if role.isCallableOrCatchParameter {
            let isConstructor = isConstructorParameter(node)
            let visibility = role == .catchParameter ? Visibility.default : callableVisibility(of: node)
            let isInternal = role != .catchParameter && (visibility == .internal || visibility == .private)
            var locations: DataLocations = [.memory]
            if isConstructor || isInternal || isLibraryFunctionParameter(node) { locations.insert(.storage) }
            if role != .catchParameter && !isConstructor { locations.insert(.calldata) }
            return locations
        }
        return role == .local ? [.storage, .memory, .calldata] : [.unspecified]
    }
}
