// Payloads of inline assembly. Yul nodes take no part in solc's AST ids.

import SoliditySource

extension AST {
    /// `{…}`
    public struct YulBlock: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .yulBlock }

        /// Yul statements.
        public var statements: NodeList

        @inlinable
        public init(statements: NodeList) {
            self.statements = statements
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            statements = reader.nodes()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.nodes(statements)
        }
    }

    /// `let a, b := e`
    public struct YulVariableDeclaration: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .yulVariableDeclaration }

        /// ``YulTypedName``s.
        public var variables: NodeList
        /// Yul expression, or `.none`.
        public var value: NodeID

        @inlinable
        public init(variables: NodeList, value: NodeID = .none) {
            self.variables = variables
            self.value = value
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            variables = reader.nodes()
            value = reader.node()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.nodes(variables)
            writer.node(value)
        }
    }

    /// `a, b := e`
    public struct YulAssignment: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .yulAssignment }

        /// ``YulIdentifier``s.
        public var targets: NodeList
        /// Yul expression.
        public var value: NodeID

        @inlinable
        public init(targets: NodeList, value: NodeID) {
            self.targets = targets
            self.value = value
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            targets = reader.nodes()
            value = reader.node()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.nodes(targets)
            writer.node(value)
        }
    }

    /// A call used as a statement.
    public struct YulExpressionStatement: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .yulExpressionStatement }

        /// ``YulFunctionCall``.
        public var expression: NodeID

        @inlinable
        public init(expression: NodeID) {
            self.expression = expression
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            expression = reader.node()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.node(expression)
        }
    }

    /// `if`
    public struct YulIf: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .yulIf }

        /// Yul expression.
        public var condition: NodeID
        /// ``YulBlock``.
        public var body: NodeID

        @inlinable
        public init(condition: NodeID, body: NodeID) {
            self.condition = condition
            self.body = body
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            condition = reader.node()
            body = reader.node()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.node(condition)
            writer.node(body)
        }
    }

    /// `switch`
    public struct YulSwitch: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .yulSwitch }

        /// Yul expression.
        public var expression: NodeID
        /// ``YulCase``s.
        public var cases: NodeList

        @inlinable
        public init(expression: NodeID, cases: NodeList) {
            self.expression = expression
            self.cases = cases
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            expression = reader.node()
            cases = reader.nodes()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.node(expression)
            writer.nodes(cases)
        }
    }

    /// `case` or `default`
    public struct YulCase: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .yulCase }

        /// ``YulLiteral``, or `.none` for `default`.
        public var value: NodeID
        /// ``YulBlock``.
        public var body: NodeID

        @inlinable
        public init(value: NodeID = .none, body: NodeID) {
            self.value = value
            self.body = body
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            value = reader.node()
            body = reader.node()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.node(value)
            writer.node(body)
        }
    }

    /// `for {…} c {…} {…}`
    public struct YulForLoop: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .yulForLoop }

        /// ``YulBlock``.
        public var initialization: NodeID
        /// Yul expression.
        public var condition: NodeID
        /// ``YulBlock``.
        public var post: NodeID
        /// ``YulBlock``.
        public var body: NodeID

        @inlinable
        public init(initialization: NodeID, condition: NodeID, post: NodeID, body: NodeID) {
            self.initialization = initialization
            self.condition = condition
            self.post = post
            self.body = body
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            initialization = reader.node()
            condition = reader.node()
            post = reader.node()
            body = reader.node()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.node(initialization)
            writer.node(condition)
            writer.node(post)
            writer.node(body)
        }
    }

    /// Function.
    public struct YulFunctionDefinition: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .yulFunctionDefinition }

        /// Name.
        public var name: Symbol
        /// Where the name stands.
        public var nameSpan: Span
        /// ``YulTypedName``s.
        public var parameters: NodeList
        /// ``YulTypedName``s.
        public var returnVariables: NodeList
        /// ``YulBlock``.
        public var body: NodeID

        @inlinable
        public init(name: Symbol, nameSpan: Span, parameters: NodeList, returnVariables: NodeList, body: NodeID) {
            self.name = name
            self.nameSpan = nameSpan
            self.parameters = parameters
            self.returnVariables = returnVariables
            self.body = body
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            name = reader.name()
            nameSpan = reader.span()
            parameters = reader.nodes()
            returnVariables = reader.nodes()
            body = reader.node()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.name(name)
            writer.span(nameSpan)
            writer.nodes(parameters)
            writer.nodes(returnVariables)
            writer.node(body)
        }
    }

    /// `break`
    public struct YulBreak: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .yulBreak }

        @inlinable
        public init() {}

        @inlinable
        public init(from reader: inout some NodeReading) {}

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {}
    }

    /// `continue`
    public struct YulContinue: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .yulContinue }

        @inlinable
        public init() {}

        @inlinable
        public init(from reader: inout some NodeReading) {}

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {}
    }

    /// `leave`
    public struct YulLeave: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .yulLeave }

        @inlinable
        public init() {}

        @inlinable
        public init(from reader: inout some NodeReading) {}

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {}
    }

    /// Call of a builtin or user function. The span starts at the name.
    public struct YulFunctionCall: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .yulFunctionCall }

        /// ``YulIdentifier``.
        public var function: NodeID
        /// Yul expressions in source order (evaluated right to left).
        public var arguments: NodeList

        @inlinable
        public init(function: NodeID, arguments: NodeList) {
            self.function = function
            self.arguments = arguments
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            function = reader.node()
            arguments = reader.nodes()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.node(function)
            writer.nodes(arguments)
        }
    }

    /// Name; may contain dots (`x.slot`).
    public struct YulIdentifier: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .yulIdentifier }

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

    /// Number, string (also hex string) or boolean.
    public struct YulLiteral: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .yulLiteral }

        /// Number: text as written. Strings: bytes after escapes. Booleans: `true` or `false`.
        public var value: Symbol
        /// Which kind.
        public var literalKind: YulLiteralKind
        /// A `hex"…"` literal.
        public var isHex: Bool

        @inlinable
        public init(value: Symbol, literalKind: YulLiteralKind, isHex: Bool = false) {
            self.value = value
            self.literalKind = literalKind
            self.isHex = isHex
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            value = reader.name()
            literalKind = reader.enumeration(YulLiteralKind.self)
            isHex = reader.flag()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.name(value)
            writer.enumeration(literalKind)
            writer.flag(isHex)
        }
    }

    /// Declared variable, parameter or return variable; its span is its name.
    public struct YulTypedName: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .yulTypedName }

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
}
