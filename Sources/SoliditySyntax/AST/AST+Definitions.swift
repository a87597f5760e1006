// Payloads of definitions other than functions.

import SoliditySource

extension AST {
    /// Contract, interface or library.
    public struct ContractDefinition: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .contractDefinition }

        /// Name.
        public var name: Symbol
        /// Where the name stands.
        public var nameSpan: Span
        /// ``StructuredDocumentation``, if any.
        public var documentation: NodeID
        /// Contract, interface or library.
        public var contractKind: ContractKind
        /// Declared `abstract`.
        public var isAbstract: Bool
        /// ``InheritanceSpecifier``s in source order.
        public var baseContracts: NodeList
        /// ``StorageLayoutSpecifier``, if any.
        public var storageLayout: NodeID
        /// Members in source order; may contain ``ErrorNode``.
        public var members: NodeList

        @inlinable
        public init(
            name: Symbol, nameSpan: Span, documentation: NodeID = .none, contractKind: ContractKind,
            isAbstract: Bool = false, baseContracts: NodeList, storageLayout: NodeID = .none, members: NodeList
        ) {
            self.name = name
            self.nameSpan = nameSpan
            self.documentation = documentation
            self.contractKind = contractKind
            self.isAbstract = isAbstract
            self.baseContracts = baseContracts
            self.storageLayout = storageLayout
            self.members = members
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            name = reader.name()
            nameSpan = reader.span()
            documentation = reader.node()
            contractKind = reader.enumeration(ContractKind.self)
            isAbstract = reader.flag()
            baseContracts = reader.nodes()
            storageLayout = reader.node()
            members = reader.nodes()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.name(name)
            writer.span(nameSpan)
            writer.node(documentation)
            writer.enumeration(contractKind)
            writer.flag(isAbstract)
            writer.nodes(baseContracts)
            writer.node(storageLayout)
            writer.nodes(members)
        }
    }

    /// `is Base(arguments)`
    public struct InheritanceSpecifier: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .inheritanceSpecifier }

        /// ``IdentifierPath``.
        public var baseName: NodeID
        /// Whether parentheses were written (solc's `arguments` is then not null).
        public var hasArguments: Bool
        /// Expressions.
        public var arguments: NodeList

        @inlinable
        public init(baseName: NodeID, hasArguments: Bool = false, arguments: NodeList) {
            self.baseName = baseName
            self.hasArguments = hasArguments
            self.arguments = arguments
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            baseName = reader.node()
            hasArguments = reader.flag()
            arguments = reader.nodes()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.node(baseName)
            writer.flag(hasArguments)
            writer.nodes(arguments)
        }
    }

    /// `layout at expression`. The span covers from `layout` to the end of the expression.
    public struct StorageLayoutSpecifier: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .storageLayoutSpecifier }

        /// Expression.
        public var baseSlot: NodeID

        @inlinable
        public init(baseSlot: NodeID) {
            self.baseSlot = baseSlot
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            baseSlot = reader.node()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.node(baseSlot)
        }
    }

    /// `using L for T;`, `using {f, g as +} for T global;`
    public struct UsingForDirective: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .usingForDirective }

        /// ``IdentifierPath``s; exactly one, the library, when `usesBraces` is false.
        public var functions: NodeList
        /// For each function the text of the operator it is bound to and its span, or `.none`.
        public var operators: NameList
        /// `{…}` was written.
        public var usesBraces: Bool
        /// Type, or `.none` for `*`.
        public var typeName: NodeID
        /// `global` was written.
        public var isGlobal: Bool

        @inlinable
        public init(
            functions: NodeList, operators: NameList, usesBraces: Bool = false, typeName: NodeID = .none,
            isGlobal: Bool = false
        ) {
            self.functions = functions
            self.operators = operators
            self.usesBraces = usesBraces
            self.typeName = typeName
            self.isGlobal = isGlobal
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            functions = reader.nodes()
            operators = reader.names()
            usesBraces = reader.flag()
            typeName = reader.node()
            isGlobal = reader.flag()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.nodes(functions)
            writer.names(operators)
            writer.flag(usesBraces)
            writer.node(typeName)
            writer.flag(isGlobal)
        }
    }

    /// Struct.
    public struct StructDefinition: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .structDefinition }

        /// Name.
        public var name: Symbol
        /// Where the name stands.
        public var nameSpan: Span
        /// ``StructuredDocumentation``, if any.
        public var documentation: NodeID
        /// ``VariableDeclaration``s.
        public var members: NodeList

        @inlinable
        public init(name: Symbol, nameSpan: Span, documentation: NodeID = .none, members: NodeList) {
            self.name = name
            self.nameSpan = nameSpan
            self.documentation = documentation
            self.members = members
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            name = reader.name()
            nameSpan = reader.span()
            documentation = reader.node()
            members = reader.nodes()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.name(name)
            writer.span(nameSpan)
            writer.node(documentation)
            writer.nodes(members)
        }
    }

    /// Enum.
    public struct EnumDefinition: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .enumDefinition }

        /// Name.
        public var name: Symbol
        /// Where the name stands.
        public var nameSpan: Span
        /// ``StructuredDocumentation``, if any.
        public var documentation: NodeID
        /// ``EnumValue``s.
        public var members: NodeList

        @inlinable
        public init(name: Symbol, nameSpan: Span, documentation: NodeID = .none, members: NodeList) {
            self.name = name
            self.nameSpan = nameSpan
            self.documentation = documentation
            self.members = members
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            name = reader.name()
            nameSpan = reader.span()
            documentation = reader.node()
            members = reader.nodes()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.name(name)
            writer.span(nameSpan)
            writer.node(documentation)
            writer.nodes(members)
        }
    }

    /// Member of an enum; its span is its name.
    public struct EnumValue: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .enumValue }

        /// Name.
        public var name: Symbol

        @inlinable
        public init(name: Symbol) {
            self.name = name
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            name = reader.name()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.name(name)
        }
    }

    /// `type T is uint256;`
    public struct UserDefinedValueTypeDefinition: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .userDefinedValueTypeDefinition }

        /// Name.
        public var name: Symbol
        /// Where the name stands.
        public var nameSpan: Span
        /// Type name.
        public var underlyingType: NodeID

        @inlinable
        public init(name: Symbol, nameSpan: Span, underlyingType: NodeID) {
            self.name = name
            self.nameSpan = nameSpan
            self.underlyingType = underlyingType
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            name = reader.name()
            nameSpan = reader.span()
            underlyingType = reader.node()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.name(name)
            writer.span(nameSpan)
            writer.node(underlyingType)
        }
    }

    /// State variable, file-level constant, local variable, parameter, struct member, event or error parameter. The
    /// span covers type to initial value.
    public struct VariableDeclaration: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .variableDeclaration }

        /// Name; `.empty` for an unnamed parameter.
        public var name: Symbol
        /// Where the name stands; `.none` without a name.
        public var nameSpan: Span
        /// ``StructuredDocumentation``, if any.
        public var documentation: NodeID
        /// Type name (a node of the type group).
        public var typeName: NodeID
        /// As written; `.default` if none was (state variables are then internal).
        public var visibility: Visibility
        /// Mutable, constant or immutable.
        public var mutability: VariableMutability
        /// Data location as written; `.transient` for transient state variables.
        public var location: DataLocation
        /// Indexed event parameter.
        public var isIndexed: Bool
        /// ``OverrideSpecifier``, if any.
        public var overrides: NodeID
        /// Initial value of a state variable or file-level constant; `.none` for locals, whose value stands in
        /// ``VariableDeclarationStatement``.
        public var value: NodeID

        @inlinable
        public init(
            name: Symbol, nameSpan: Span = .none, documentation: NodeID = .none, typeName: NodeID,
            visibility: Visibility = .default, mutability: VariableMutability = .mutable,
            location: DataLocation = .unspecified, isIndexed: Bool = false, overrides: NodeID = .none,
            value: NodeID = .none
        ) {
            self.name = name
            self.nameSpan = nameSpan
            self.documentation = documentation
            self.typeName = typeName
            self.visibility = visibility
            self.mutability = mutability
            self.location = location
            self.isIndexed = isIndexed
            self.overrides = overrides
            self.value = value
        }

        /// Inlined: most of those who ask want a few of the fields.
        @inlinable @inline(__always)
        public init(from reader: inout some NodeReading) {
            name = reader.name()
            nameSpan = reader.span()
            documentation = reader.node()
            typeName = reader.node()
            visibility = reader.enumeration(Visibility.self)
            mutability = reader.enumeration(VariableMutability.self)
            location = reader.enumeration(DataLocation.self)
            isIndexed = reader.flag()
            overrides = reader.node()
            value = reader.node()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.name(name)
            writer.span(nameSpan)
            writer.node(documentation)
            writer.node(typeName)
            writer.enumeration(visibility)
            writer.enumeration(mutability)
            writer.enumeration(location)
            writer.flag(isIndexed)
            writer.node(overrides)
            writer.node(value)
        }
    }

    /// Event.
    public struct EventDefinition: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .eventDefinition }

        /// Name.
        public var name: Symbol
        /// Where the name stands.
        public var nameSpan: Span
        /// ``StructuredDocumentation``, if any.
        public var documentation: NodeID
        /// ``ParameterList``.
        public var parameters: NodeID
        /// Declared `anonymous`.
        public var isAnonymous: Bool

        @inlinable
        public init(
            name: Symbol, nameSpan: Span, documentation: NodeID = .none, parameters: NodeID, isAnonymous: Bool = false
        ) {
            self.name = name
            self.nameSpan = nameSpan
            self.documentation = documentation
            self.parameters = parameters
            self.isAnonymous = isAnonymous
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            name = reader.name()
            nameSpan = reader.span()
            documentation = reader.node()
            parameters = reader.node()
            isAnonymous = reader.flag()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.name(name)
            writer.span(nameSpan)
            writer.node(documentation)
            writer.node(parameters)
            writer.flag(isAnonymous)
        }
    }

    /// Custom error.
    public struct ErrorDefinition: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .errorDefinition }

        /// Name.
        public var name: Symbol
        /// Where the name stands.
        public var nameSpan: Span
        /// ``StructuredDocumentation``, if any.
        public var documentation: NodeID
        /// ``ParameterList``.
        public var parameters: NodeID

        @inlinable
        public init(name: Symbol, nameSpan: Span, documentation: NodeID = .none, parameters: NodeID) {
            self.name = name
            self.nameSpan = nameSpan
            self.documentation = documentation
            self.parameters = parameters
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            name = reader.name()
            nameSpan = reader.span()
            documentation = reader.node()
            parameters = reader.node()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.name(name)
            writer.span(nameSpan)
            writer.node(documentation)
            writer.node(parameters)
        }
    }
}
