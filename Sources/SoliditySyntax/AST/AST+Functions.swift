// Payloads of functions, modifiers and the parts of their headers.

import SoliditySource

extension AST {
    /// Function, constructor, receive or fallback function, free function. The span ends with the body or the
    /// semicolon.
    public struct FunctionDefinition: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .functionDefinition }

        /// Name; `.empty` for constructor, receive and fallback.
        public var name: Symbol
        /// Where the name stands; `.none` without a name.
        public var nameSpan: Span
        /// ``StructuredDocumentation``, if any.
        public var documentation: NodeID
        /// Which of the four kinds.
        public var functionKind: FunctionKind
        /// Defined outside of a contract.
        public var isFree: Bool
        /// As written; `.default` if none was.
        public var visibility: Visibility
        /// As written; `.nonpayable` if none was.
        public var stateMutability: StateMutability
        /// Declared `virtual`.
        public var isVirtual: Bool
        /// ``OverrideSpecifier``, if any.
        public var overrides: NodeID
        /// ``ParameterList``.
        public var parameters: NodeID
        /// ``ModifierInvocation``s in source order (base constructor calls too).
        public var modifiers: NodeList
        /// ``ParameterList``; empty and with an empty span if `returns` is absent.
        public var returnParameters: NodeID
        /// ``Block``, or `.none` for a declaration without body.
        public var body: NodeID

        @inlinable
        public init(
            name: Symbol, nameSpan: Span = .none, documentation: NodeID = .none, functionKind: FunctionKind,
            isFree: Bool = false, visibility: Visibility = .default, stateMutability: StateMutability = .nonpayable,
            isVirtual: Bool = false, overrides: NodeID = .none, parameters: NodeID, modifiers: NodeList,
            returnParameters: NodeID, body: NodeID = .none
        ) {
            self.name = name
            self.nameSpan = nameSpan
            self.documentation = documentation
            self.functionKind = functionKind
            self.isFree = isFree
            self.visibility = visibility
            self.stateMutability = stateMutability
            self.isVirtual = isVirtual
            self.overrides = overrides
            self.parameters = parameters
            self.modifiers = modifiers
            self.returnParameters = returnParameters
            self.body = body
        }

        /// Inlined: most of those who ask want a few of the fields.
        @inlinable @inline(__always)
        public init(from reader: inout some NodeReading) {
            name = reader.name()
            nameSpan = reader.span()
            documentation = reader.node()
            functionKind = reader.enumeration(FunctionKind.self)
            isFree = reader.flag()
            visibility = reader.enumeration(Visibility.self)
            stateMutability = reader.enumeration(StateMutability.self)
            isVirtual = reader.flag()
            overrides = reader.node()
            parameters = reader.node()
            modifiers = reader.nodes()
            returnParameters = reader.node()
            body = reader.node()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.name(name)
            writer.span(nameSpan)
            writer.node(documentation)
            writer.enumeration(functionKind)
            writer.flag(isFree)
            writer.enumeration(visibility)
            writer.enumeration(stateMutability)
            writer.flag(isVirtual)
            writer.node(overrides)
            writer.node(parameters)
            writer.nodes(modifiers)
            writer.node(returnParameters)
            writer.node(body)
        }
    }

    /// Parenthesised list of parameters.
    public struct ParameterList: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .parameterList }

        /// ``VariableDeclaration``s.
        public var parameters: NodeList

        @inlinable
        public init(parameters: NodeList) {
            self.parameters = parameters
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            parameters = reader.nodes()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.nodes(parameters)
        }
    }

    /// Modifier.
    public struct ModifierDefinition: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .modifierDefinition }

        /// Name.
        public var name: Symbol
        /// Where the name stands.
        public var nameSpan: Span
        /// ``StructuredDocumentation``, if any.
        public var documentation: NodeID
        /// ``ParameterList``; empty span if absent.
        public var parameters: NodeID
        /// Declared `virtual`.
        public var isVirtual: Bool
        /// ``OverrideSpecifier``, if any.
        public var overrides: NodeID
        /// ``Block``, or `.none`.
        public var body: NodeID

        @inlinable
        public init(
            name: Symbol, nameSpan: Span, documentation: NodeID = .none, parameters: NodeID, isVirtual: Bool = false,
            overrides: NodeID = .none, body: NodeID = .none
        ) {
            self.name = name
            self.nameSpan = nameSpan
            self.documentation = documentation
            self.parameters = parameters
            self.isVirtual = isVirtual
            self.overrides = overrides
            self.body = body
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            name = reader.name()
            nameSpan = reader.span()
            documentation = reader.node()
            parameters = reader.node()
            isVirtual = reader.flag()
            overrides = reader.node()
            body = reader.node()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.name(name)
            writer.span(nameSpan)
            writer.node(documentation)
            writer.node(parameters)
            writer.flag(isVirtual)
            writer.node(overrides)
            writer.node(body)
        }
    }

    /// Modifier or base constructor call in a function header.
    public struct ModifierInvocation: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .modifierInvocation }

        /// ``IdentifierPath``.
        public var modifierName: NodeID
        /// Whether parentheses were written.
        public var hasArguments: Bool
        /// Expressions.
        public var arguments: NodeList

        @inlinable
        public init(modifierName: NodeID, hasArguments: Bool = false, arguments: NodeList) {
            self.modifierName = modifierName
            self.hasArguments = hasArguments
            self.arguments = arguments
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            modifierName = reader.node()
            hasArguments = reader.flag()
            arguments = reader.nodes()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.node(modifierName)
            writer.flag(hasArguments)
            writer.nodes(arguments)
        }
    }

    /// `override` or `override(A, B)`.
    public struct OverrideSpecifier: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .overrideSpecifier }

        /// ``IdentifierPath``s.
        public var overrides: NodeList

        @inlinable
        public init(overrides: NodeList) {
            self.overrides = overrides
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            overrides = reader.nodes()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.nodes(overrides)
        }
    }
}
