// Payloads of type names.

import SoliditySource

extension AST {
    /// Elementary type as a type name.
    public struct ElementaryTypeName: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .elementaryTypeName }

        /// Which type and size.
        public var type: ElementaryType
        /// For `address`: payable or nonpayable; meaningless for others. Nil where the word alone was read: conversions,
        /// keys of mappings, and types at the start of a statement that could have been expressions (`address[] memory a`).
        public var stateMutability: StateMutability?

        @inlinable
        public init(type: ElementaryType, stateMutability: StateMutability?) {
            self.type = type
            self.stateMutability = stateMutability
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            type = ElementaryType(packed: reader.word())
            let mutability = reader.word()
            stateMutability = mutability < 0 ? nil : StateMutability(rawValue: UInt8(truncatingIfNeeded: mutability))
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.word(type.packed)
            writer.word(stateMutability.map { Int32($0.rawValue) } ?? -1)
        }
    }

    /// A path used as a type.
    public struct UserDefinedTypeName: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .userDefinedTypeName }

        /// ``IdentifierPath``.
        public var path: NodeID

        @inlinable
        public init(path: NodeID) {
            self.path = path
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            path = reader.node()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.node(path)
        }
    }

    /// `a.b.c` where the parser knows that only a declaration can be meant.
    public struct IdentifierPath: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .identifierPath }

        /// The parts with their spans, at least one.
        public var path: NameList

        @inlinable
        public init(path: NameList) {
            self.path = path
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            path = reader.names()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.names(path)
        }
    }

    /// `function (uint) external returns (bool)`
    public struct FunctionTypeName: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .functionTypeName }

        /// ``ParameterList``.
        public var parameters: NodeID
        /// ``ParameterList``; empty span if absent.
        public var returnParameters: NodeID
        /// As written; `.default` if none was (internal).
        public var visibility: Visibility
        /// As written; `.nonpayable` if none was.
        public var stateMutability: StateMutability

        @inlinable
        public init(
            parameters: NodeID, returnParameters: NodeID, visibility: Visibility = .default,
            stateMutability: StateMutability = .nonpayable
        ) {
            self.parameters = parameters
            self.returnParameters = returnParameters
            self.visibility = visibility
            self.stateMutability = stateMutability
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            parameters = reader.node()
            returnParameters = reader.node()
            visibility = reader.enumeration(Visibility.self)
            stateMutability = reader.enumeration(StateMutability.self)
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.node(parameters)
            writer.node(returnParameters)
            writer.enumeration(visibility)
            writer.enumeration(stateMutability)
        }
    }

    /// `mapping(K key => V value)`
    public struct Mapping: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .mapping }

        /// ``ElementaryTypeName`` or ``UserDefinedTypeName``.
        public var keyType: NodeID
        /// Name of the key, or `.empty`.
        public var keyName: Symbol
        /// Where the key's name stands, or `.none`.
        public var keyNameSpan: Span
        /// Type name.
        public var valueType: NodeID
        /// Name of the value, or `.empty`.
        public var valueName: Symbol
        /// Where the value's name stands, or `.none`.
        public var valueNameSpan: Span

        @inlinable
        public init(
            keyType: NodeID, keyName: Symbol, keyNameSpan: Span = .none, valueType: NodeID, valueName: Symbol,
            valueNameSpan: Span = .none
        ) {
            self.keyType = keyType
            self.keyName = keyName
            self.keyNameSpan = keyNameSpan
            self.valueType = valueType
            self.valueName = valueName
            self.valueNameSpan = valueNameSpan
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            keyType = reader.node()
            keyName = reader.symbol()
            keyNameSpan = reader.span()
            valueType = reader.node()
            valueName = reader.symbol()
            valueNameSpan = reader.span()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.node(keyType)
            writer.symbol(keyName)
            writer.span(keyNameSpan)
            writer.node(valueType)
            writer.symbol(valueName)
            writer.span(valueNameSpan)
        }
    }

    /// `T[]` or `T[n]`.
    public struct ArrayTypeName: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .arrayTypeName }

        /// Type name.
        public var baseType: NodeID
        /// Expression, or `.none` for a dynamic array.
        public var length: NodeID

        @inlinable
        public init(baseType: NodeID, length: NodeID = .none) {
            self.baseType = baseType
            self.length = length
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            baseType = reader.node()
            length = reader.node()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.node(baseType)
            writer.node(length)
        }
    }
}
