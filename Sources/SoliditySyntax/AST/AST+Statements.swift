// Payloads of statements.

import SoliditySource

extension AST {
    /// `{…}` or `unchecked {…}`.
    public struct Block: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .block }

        /// Text of the NatSpec comment before the statement, or `.none`.
        public var documentation: Symbol
        /// An `unchecked` block.
        public var isUnchecked: Bool
        /// Statements.
        public var statements: NodeList

        @inlinable
        public init(documentation: Symbol = .none, isUnchecked: Bool = false, statements: NodeList) {
            self.documentation = documentation
            self.isUnchecked = isUnchecked
            self.statements = statements
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            documentation = reader.name()
            isUnchecked = reader.flag()
            statements = reader.nodes()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.name(documentation)
            writer.flag(isUnchecked)
            writer.nodes(statements)
        }
    }

    /// `_;` in a modifier. The span excludes the semicolon, as for every simple statement.
    public struct PlaceholderStatement: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .placeholderStatement }

        /// Text of the NatSpec comment before the statement, or `.none`.
        public var documentation: Symbol

        @inlinable
        public init(documentation: Symbol = .none) {
            self.documentation = documentation
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            documentation = reader.name()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.name(documentation)
        }
    }

    /// `if`.
    public struct IfStatement: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .ifStatement }

        /// Text of the NatSpec comment before the statement, or `.none`.
        public var documentation: Symbol
        /// Expression.
        public var condition: NodeID
        /// Statement.
        public var trueBody: NodeID
        /// Statement, or `.none`.
        public var falseBody: NodeID

        @inlinable
        public init(documentation: Symbol = .none, condition: NodeID, trueBody: NodeID, falseBody: NodeID = .none) {
            self.documentation = documentation
            self.condition = condition
            self.trueBody = trueBody
            self.falseBody = falseBody
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            documentation = reader.name()
            condition = reader.node()
            trueBody = reader.node()
            falseBody = reader.node()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.name(documentation)
            writer.node(condition)
            writer.node(trueBody)
            writer.node(falseBody)
        }
    }

    /// `try … returns (…) {…} catch …`
    public struct TryStatement: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .tryStatement }

        /// Text of the NatSpec comment before the statement, or `.none`.
        public var documentation: Symbol
        /// Expression.
        public var externalCall: NodeID
        /// ``TryCatchClause``s; the first is the success clause.
        public var clauses: NodeList

        @inlinable
        public init(documentation: Symbol = .none, externalCall: NodeID, clauses: NodeList) {
            self.documentation = documentation
            self.externalCall = externalCall
            self.clauses = clauses
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            documentation = reader.name()
            externalCall = reader.node()
            clauses = reader.nodes()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.name(documentation)
            writer.node(externalCall)
            writer.nodes(clauses)
        }
    }

    /// Success or catch clause.
    public struct TryCatchClause: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .tryCatchClause }

        /// `Error`, `Panic` or another identifier; `.empty` for the success clause and for a clause without name.
        public var errorName: Symbol
        /// ``ParameterList``, or `.none` if there are no parentheses.
        public var parameters: NodeID
        /// ``Block``.
        public var block: NodeID

        @inlinable
        public init(errorName: Symbol, parameters: NodeID = .none, block: NodeID) {
            self.errorName = errorName
            self.parameters = parameters
            self.block = block
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            errorName = reader.name()
            parameters = reader.node()
            block = reader.node()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.name(errorName)
            writer.node(parameters)
            writer.node(block)
        }
    }

    /// `while` or `do … while`.
    public struct WhileStatement: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .whileStatement }

        /// Text of the NatSpec comment before the statement, or `.none`.
        public var documentation: Symbol
        /// `do … while`.
        public var isDoWhile: Bool
        /// Expression.
        public var condition: NodeID
        /// Statement.
        public var body: NodeID

        @inlinable
        public init(documentation: Symbol = .none, isDoWhile: Bool = false, condition: NodeID, body: NodeID) {
            self.documentation = documentation
            self.isDoWhile = isDoWhile
            self.condition = condition
            self.body = body
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            documentation = reader.name()
            isDoWhile = reader.flag()
            condition = reader.node()
            body = reader.node()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.name(documentation)
            writer.flag(isDoWhile)
            writer.node(condition)
            writer.node(body)
        }
    }

    /// `for`.
    public struct ForStatement: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .forStatement }

        /// Text of the NatSpec comment before the statement, or `.none`.
        public var documentation: Symbol
        /// ``VariableDeclarationStatement`` or ``ExpressionStatement``, or `.none`.
        public var initialization: NodeID
        /// Expression, or `.none`.
        public var condition: NodeID
        /// ``ExpressionStatement``, or `.none`.
        public var loopExpression: NodeID
        /// Statement.
        public var body: NodeID

        @inlinable
        public init(
            documentation: Symbol = .none, initialization: NodeID = .none, condition: NodeID = .none,
            loopExpression: NodeID = .none, body: NodeID
        ) {
            self.documentation = documentation
            self.initialization = initialization
            self.condition = condition
            self.loopExpression = loopExpression
            self.body = body
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            documentation = reader.name()
            initialization = reader.node()
            condition = reader.node()
            loopExpression = reader.node()
            body = reader.node()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.name(documentation)
            writer.node(initialization)
            writer.node(condition)
            writer.node(loopExpression)
            writer.node(body)
        }
    }

    /// `continue`.
    public struct Continue: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .continue }

        /// Text of the NatSpec comment before the statement, or `.none`.
        public var documentation: Symbol

        @inlinable
        public init(documentation: Symbol = .none) {
            self.documentation = documentation
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            documentation = reader.name()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.name(documentation)
        }
    }

    /// `break`.
    public struct Break: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .break }

        /// Text of the NatSpec comment before the statement, or `.none`.
        public var documentation: Symbol

        @inlinable
        public init(documentation: Symbol = .none) {
            self.documentation = documentation
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            documentation = reader.name()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.name(documentation)
        }
    }

    /// `return`.
    public struct Return: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .return }

        /// Text of the NatSpec comment before the statement, or `.none`.
        public var documentation: Symbol
        /// Expression, or `.none`.
        public var expression: NodeID

        @inlinable
        public init(documentation: Symbol = .none, expression: NodeID = .none) {
            self.documentation = documentation
            self.expression = expression
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            documentation = reader.name()
            expression = reader.node()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.name(documentation)
            writer.node(expression)
        }
    }

    /// `throw`: parsed so that it can be rejected by name.
    public struct Throw: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .throw }

        /// Text of the NatSpec comment before the statement, or `.none`.
        public var documentation: Symbol

        @inlinable
        public init(documentation: Symbol = .none) {
            self.documentation = documentation
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            documentation = reader.name()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.name(documentation)
        }
    }

    /// `emit E(…)`.
    public struct EmitStatement: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .emitStatement }

        /// Text of the NatSpec comment before the statement, or `.none`.
        public var documentation: Symbol
        /// ``FunctionCall``.
        public var eventCall: NodeID

        @inlinable
        public init(documentation: Symbol = .none, eventCall: NodeID) {
            self.documentation = documentation
            self.eventCall = eventCall
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            documentation = reader.name()
            eventCall = reader.node()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.name(documentation)
            writer.node(eventCall)
        }
    }

    /// `revert E(…)`.
    public struct RevertStatement: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .revertStatement }

        /// Text of the NatSpec comment before the statement, or `.none`.
        public var documentation: Symbol
        /// ``FunctionCall``.
        public var errorCall: NodeID

        @inlinable
        public init(documentation: Symbol = .none, errorCall: NodeID) {
            self.documentation = documentation
            self.errorCall = errorCall
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            documentation = reader.name()
            errorCall = reader.node()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.name(documentation)
            writer.node(errorCall)
        }
    }

    /// `T x = e` or `(T x, , U y) = e`.
    public struct VariableDeclarationStatement: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .variableDeclarationStatement }

        /// Text of the NatSpec comment before the statement, or `.none`.
        public var documentation: Symbol
        /// ``VariableDeclaration``s; `.none` for omitted components.
        public var declarations: NodeList
        /// Initial value, or `.none`.
        public var value: NodeID

        @inlinable
        public init(documentation: Symbol = .none, declarations: NodeList, value: NodeID = .none) {
            self.documentation = documentation
            self.declarations = declarations
            self.value = value
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            documentation = reader.name()
            declarations = reader.nodes()
            value = reader.node()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.name(documentation)
            writer.nodes(declarations)
            writer.node(value)
        }
    }

    /// An expression used as a statement; its span is the expression's.
    public struct ExpressionStatement: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .expressionStatement }

        /// Text of the NatSpec comment before the statement, or `.none`.
        public var documentation: Symbol
        /// Expression.
        public var expression: NodeID

        @inlinable
        public init(documentation: Symbol = .none, expression: NodeID) {
            self.documentation = documentation
            self.expression = expression
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            documentation = reader.name()
            expression = reader.node()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.name(documentation)
            writer.node(expression)
        }
    }

    /// `assembly ("memory-safe") {…}`; the span ends with the Yul block.
    public struct InlineAssembly: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .inlineAssembly }

        /// Text of the NatSpec comment before the statement, or `.none`.
        public var documentation: Symbol
        /// Parentheses with flags were written.
        public var hasFlags: Bool
        /// Flag texts with the spans of their literals.
        public var flags: NameList
        /// The dialect string (`evmasm`), or `.none` if not written.
        public var dialect: Symbol
        /// ``YulBlock``.
        public var body: NodeID

        @inlinable
        public init(
            documentation: Symbol = .none, hasFlags: Bool = false, flags: NameList, dialect: Symbol = .none,
            body: NodeID
        ) {
            self.documentation = documentation
            self.hasFlags = hasFlags
            self.flags = flags
            self.dialect = dialect
            self.body = body
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            documentation = reader.name()
            hasFlags = reader.flag()
            flags = reader.names()
            dialect = reader.symbol()
            body = reader.node()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.name(documentation)
            writer.flag(hasFlags)
            writer.names(flags)
            writer.symbol(dialect)
            writer.node(body)
        }
    }
}
