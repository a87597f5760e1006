// The parts of a function type. Types that differ only in names or declaration are the same to the language; they are
// kept apart here because named arguments and selectors need them.

import SoliditySyntax

/// What `TypeTable.function(of:)` gives for a type of kind `.function`.
public struct FunctionSignature: Hashable, Sendable {
    public var kind: FunctionTypeKind
    public var mutability: StateMutability
    public var options: FunctionTypeOptions
    /// All parameters, including a bound first one.
    public var parameters: [TypeID]
    public var returns: [TypeID]
    /// As many as `parameters`, or none at all; `.none` for an unnamed one.
    public var parameterNames: [Symbol]
    public var returnNames: [Symbol]
    /// The function, public state variable, event or error this type was made from, or `.none`.
    public var declaration: NodeID

    public init(
        kind: FunctionTypeKind, mutability: StateMutability = .nonpayable, parameters: [TypeID] = [],
        returns: [TypeID] = [], parameterNames: [Symbol] = [], returnNames: [Symbol] = [],
        declaration: NodeID = .none, options: FunctionTypeOptions = []
    ) {
        self.kind = kind
        self.mutability = mutability
        self.options = options
        self.parameters = parameters
        self.returns = returns
        self.parameterNames = parameterNames
        self.returnNames = returnNames
        self.declaration = declaration
    }

    /// For `InternIndex`.
    var numberHash: UInt64 {
        var hash = NumberHash()
        hash.combine(
            UInt64(kind.rawValue) << 48 | UInt64(mutability.rawValue) << 40 | UInt64(options.rawValue) << 32
                | UInt64(UInt32(bitPattern: declaration.rawValue)))
        hash.combine(Int32(truncatingIfNeeded: parameters.count))
        for parameter in parameters { hash.combine(parameter.rawValue) }
        for result in returns { hash.combine(result.rawValue) }
        for name in parameterNames { hash.combine(name.rawValue) }
        for name in returnNames { hash.combine(name.rawValue) }
        return hash.value
    }

    public var hasBoundFirstArgument: Bool { options.contains(.boundFirstArgument) }
    public var takesArbitraryParameters: Bool { options.contains(.arbitraryParameters) }
    /// The parameters that the caller writes between the parentheses.
    public var argumentTypes: ArraySlice<TypeID> { parameters.dropFirst(hasBoundFirstArgument ? 1 : 0) }
    public var argumentNames: ArraySlice<Symbol> { parameterNames.dropFirst(hasBoundFirstArgument ? 1 : 0) }
    /// Type of the bound receiver, or `.none`.
    public var selfType: TypeID { hasBoundFirstArgument ? (parameters.first ?? .none) : .none }

    public var isBareCall: Bool {
        switch kind {
        case .bareCall, .bareCallCode, .bareDelegateCall, .bareStaticCall: true
        default: false
        }
    }
    /// Whether a call with compile-time constant arguments is itself one.
    public var isPure: Bool {
        switch kind {
        case .keccak256, .ecrecover, .sha256, .ripemd160, .addmod, .mulmod, .objectCreation, .abiEncode,
            .abiEncodePacked, .abiEncodeWithSelector, .abiEncodeCall, .abiEncodeWithSignature, .abiDecode, .metaType,
            .wrap, .unwrap:
            true
        default: false
        }
    }
}
