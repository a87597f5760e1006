// The texts of types: solc's `typeString`, the names used in messages, and canonical names of external signatures.
// Built only when asked for.

import BigInt
import SoliditySyntax

extension Analysis {
    /// solc's `typeString`: `uint256`, `struct C.S storage ref`, `function (uint256) view external returns (bool)`.
    public func typeString(_ id: TypeID, withoutLocation: Bool = false) -> String {
        if id.isNone { return "" }
        let type = types[id]
        switch type.kind {
        case .error: return "unknown"
        case .bool: return "bool"
        case .address: return type.isPayable ? "address payable" : "address"
        case .integer: return (type.isSigned ? "int" : "uint") + String(type.bits)
        case .fixedPoint: return (type.isSigned ? "fixed" : "ufixed") + "\(type.bits)x\(type.fractionalDigits)"
        case .fixedBytes: return "bytes\(type.byteCount)"
        case .rational: return rationalString(types.rational(of: id) ?? Rational(0))
        case .stringLiteral: return literalString(types.literalBytes(of: id) ?? [])
        case .array: return arrayString(id, withoutLocation: withoutLocation)
        case .arraySlice: return typeString(type.element, withoutLocation: withoutLocation) + " slice"
        case .contract:
            let kind = contract(type.declaration)?.isLibrary ?? false ? "library " : "contract "
            return kind + (type.isSuper ? "super " : "") + name(of: type.declaration)
        case .structure:
            return "struct " + canonicalName(of: type.declaration)
                + (withoutLocation ? "" : " " + locationString(type.location))
        case .enumeration: return "enum " + canonicalName(of: type.declaration)
        case .userDefinedValue: return canonicalName(of: type.declaration)
        case .tuple: return tupleString(id) { typeString($0, withoutLocation: withoutLocation) }
        case .function: return functionString(id, withoutLocation: withoutLocation)
        case .mapping:
            return "mapping(" + typeString(type.key, withoutLocation: withoutLocation) + " => "
                + typeString(type.value, withoutLocation: withoutLocation) + ")"
        case .typeType:
            return "type(" + typeString(types.asPointer(type.element), withoutLocation: withoutLocation) + ")"
        case .modifier:
            return "modifier (" + list(types.components(of: id), withoutLocation: withoutLocation) + ")"
        case .module: return "module \"" + path(ofSourceUnit: type.declaration) + "\""
        case .magic: return magicString(type, withoutLocation: withoutLocation)
        case .inaccessibleDynamic: return "inaccessible dynamic type"
        }
    }

    /// The name of a type in messages: like `typeString`, but array elements and error parameters without location.
    public func humanReadableName(_ id: TypeID) -> String {
        let type = types[id]
        switch type.kind {
        case .array where !id.isNone:
            return arrayString(id, withoutLocation: true) + " " + locationString(type.location)
        case .arraySlice: return humanReadableName(type.element) + " slice"
        case .tuple: return tupleString(id) { $0.isNone ? "" : humanReadableName($0) }
        case .typeType: return "type(" + humanReadableName(type.element) + ")"
        case .function:
            if let signature = types.function(of: id), signature.kind == .error || signature.kind == .event {
                return (signature.kind == .error ? "error " : "event ") + name(of: signature.declaration) + "("
                    + list(signature.parameters, withoutLocation: true) + ")"
            }
            return typeString(id)
        default: return typeString(id)
        }
    }

    /// The name of a type in an external signature of a library, and of elementary types everywhere: `C.S`, `uint256[]`.
    public func canonicalName(ofType id: TypeID) -> String {
        let type = types[id]
        switch type.kind {
        case .address: return "address"
        case .array:
            return type.isByteArrayOrString
                ? byteArrayName(type) : canonicalName(ofType: type.element) + lengthInBrackets(id)
        case .contract, .structure, .enumeration, .userDefinedValue: return canonicalName(of: type.declaration)
        case .function: return "function"
        case .mapping:
            return "mapping(" + canonicalName(ofType: type.key) + " => " + canonicalName(ofType: type.value) + ")"
        default: return typeString(id)
        }
    }

    /// The name of an interface type in a signature. Outside of libraries (`structsByName` false) structs are spelt as
    /// tuples, enums as `uint8` and contracts as `address`; user-defined value types always as what they wrap.
    public func signatureName(_ id: TypeID, structsByName: Bool) -> String {
        let type = types[id]
        switch type.kind {
        case .array where !type.isByteArrayOrString:
            return signatureName(type.element, structsByName: structsByName) + lengthInBrackets(id)
        case .userDefinedValue: return signatureName(underlyingType(id), structsByName: structsByName)
        case .enumeration where !structsByName: return "uint8"
        case .contract where !structsByName: return "address"
        case .structure where !structsByName:
            let parts = members(ofStruct: types.inMemory(id)).map { member in
                let interface = interfaceType(member.type, inLibrary: structsByName)
                return signatureName(interface.isNone ? member.type : interface, structsByName: structsByName)
            }
            return "(" + parts.joined(separator: ",") + ")"
        default: return canonicalName(ofType: id)
        }
    }

    func path(ofSourceUnit node: NodeID) -> String { sourceUnitIndex(node).map { sourceUnits[$0].path } ?? "" }

    private func list(_ ids: [TypeID], withoutLocation: Bool) -> String {
        ids.map { typeString($0, withoutLocation: withoutLocation) }.joined(separator: ",")
    }

    private func tupleString(_ id: TypeID, _ name: (TypeID) -> String) -> String {
        "tuple(" + types.components(of: id).map(name).joined(separator: ",") + ")"
    }

    private func locationString(_ location: ReferenceLocation) -> String {
        switch location {
        case .storage: "storage ref"
        case .storagePointer: "storage pointer"
        case .memory: "memory"
        case .calldata: "calldata"
        case .none: ""
        }
    }

    private func byteArrayName(_ type: Type) -> String { type.isString ? "string" : "bytes" }

    private func lengthInBrackets(_ array: TypeID) -> String {
        "[" + (types.length(of: array).map { String($0) } ?? "") + "]"
    }

    private func arrayString(_ id: TypeID, withoutLocation: Bool) -> String {
        let type = types[id]
        let name =
            type.isByteArrayOrString
            ? byteArrayName(type)
            : typeString(type.element, withoutLocation: withoutLocation) + lengthInBrackets(id)
        return withoutLocation ? name : name + " " + locationString(type.location)
    }

    private func functionString(_ id: TypeID, withoutLocation: Bool) -> String {
        guard let signature = types.function(of: id) else { return "" }
        var text = "function "
        if signature.kind == .declaration {
            let contract = enclosingContract(of: signature.declaration)
            if !contract.isNone { text += canonicalName(of: contract) + "." }
            text += name(of: signature.declaration)
        }
        text += "(" + list(signature.parameters, withoutLocation: withoutLocation) + ")"
        if signature.mutability != .nonpayable { text += " " + signature.mutability.text }
        if signature.kind == .external { text += " external" }
        if !signature.returns.isEmpty {
            text += " returns (" + list(signature.returns, withoutLocation: withoutLocation) + ")"
        }
        return text
    }

    private func magicString(_ type: Type, withoutLocation: Bool) -> String {
        switch type.magicKind {
        case .block: "block"
        case .message: "msg"
        case .transaction: "tx"
        case .abi: "abi"
        case .error: "error"
        case .metaType: "type(" + typeString(type.element, withoutLocation: withoutLocation) + ")"
        }
    }

    private func rationalString(_ value: Rational) -> String {
        func shortened(_ number: BigInt) -> String {
            let digits = String(number)
            guard digits.count > 32 else { return digits }
            return digits.prefix(4) + "...(" + String(digits.count - 8) + " digits omitted)..." + digits.suffix(4)
        }
        if value.isInteger { return "int_const " + shortened(value.numerator) }
        return "rational_const " + shortened(value.numerator) + " / " + shortened(value.denominator)
    }

    private func literalString(_ bytes: [UInt8]) -> String {
        if bytes.allSatisfy({ $0 > 0x1f && $0 < 0x7f }) {
            return "literal_string \"" + String(decoding: bytes, as: UTF8.self) + "\""
        }
        let digits = Array("0123456789abcdef")
        let hex = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return "literal_string hex\"" + String(hex) + "\""
    }
}
