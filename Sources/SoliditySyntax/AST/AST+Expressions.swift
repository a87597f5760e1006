// Payloads of expressions.

import SoliditySource

extension AST {
    /// `c ? a : b`
    public struct Conditional: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .conditional }

        /// Expression.
        public var condition: NodeID
        /// Expression.
        public var trueExpression: NodeID
        /// Expression.
        public var falseExpression: NodeID

        @inlinable
        public init(condition: NodeID, trueExpression: NodeID, falseExpression: NodeID) {
            self.condition = condition
            self.trueExpression = trueExpression
            self.falseExpression = falseExpression
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            condition = reader.node()
            trueExpression = reader.node()
            falseExpression = reader.node()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.node(condition)
            writer.node(trueExpression)
            writer.node(falseExpression)
        }
    }

    /// `a = b`, `a += b`
    public struct Assignment: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .assignment }

        /// Expression.
        public var left: NodeID
        /// The operator.
        public var operation: AssignmentOperator
        /// Expression.
        public var right: NodeID

        @inlinable
        public init(left: NodeID, operation: AssignmentOperator, right: NodeID) {
            self.left = left
            self.operation = operation
            self.right = right
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            left = reader.node()
            operation = reader.enumeration(AssignmentOperator.self)
            right = reader.node()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.node(left)
            writer.enumeration(operation)
            writer.node(right)
        }
    }

    /// `(a, , b)`, `(a)` or inline array `[a, b]`.
    public struct TupleExpression: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .tupleExpression }

        /// Expressions; `.none` for omitted ones.
        public var components: NodeList
        /// Brackets.
        public var isInlineArray: Bool

        @inlinable
        public init(components: NodeList, isInlineArray: Bool = false) {
            self.components = components
            self.isInlineArray = isInlineArray
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            components = reader.nodes()
            isInlineArray = reader.flag()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.nodes(components)
            writer.flag(isInlineArray)
        }
    }

    /// Prefix or postfix operation.
    public struct UnaryOperation: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .unaryOperation }

        /// The operator.
        public var operation: UnaryOperator
        /// Written before the operand.
        public var isPrefix: Bool
        /// Expression.
        public var operand: NodeID

        @inlinable
        public init(operation: UnaryOperator, isPrefix: Bool = false, operand: NodeID) {
            self.operation = operation
            self.isPrefix = isPrefix
            self.operand = operand
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            operation = reader.enumeration(UnaryOperator.self)
            isPrefix = reader.flag()
            operand = reader.node()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.enumeration(operation)
            writer.flag(isPrefix)
            writer.node(operand)
        }
    }

    /// Infix operation other than assignment.
    public struct BinaryOperation: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .binaryOperation }

        /// Expression.
        public var left: NodeID
        /// The operator.
        public var operation: BinaryOperator
        /// Expression.
        public var right: NodeID

        @inlinable
        public init(left: NodeID, operation: BinaryOperator, right: NodeID) {
            self.left = left
            self.operation = operation
            self.right = right
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            left = reader.node()
            operation = reader.enumeration(BinaryOperator.self)
            right = reader.node()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.node(left)
            writer.enumeration(operation)
            writer.node(right)
        }
    }

    /// Call, type conversion or struct construction.
    public struct FunctionCall: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .functionCall }

        /// What is called.
        public var expression: NodeID
        /// Arguments in source order.
        public var arguments: NodeList
        /// For `f({a: 1})`: the names in source order, one for each argument; empty for positional arguments and for
        /// `f({})`.
        public var names: NameList
        /// Named arguments were written (also `f({})`).
        public var hasBraces: Bool

        @inlinable
        public init(expression: NodeID, arguments: NodeList, names: NameList, hasBraces: Bool = false) {
            self.expression = expression
            self.arguments = arguments
            self.names = names
            self.hasBraces = hasBraces
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            expression = reader.node()
            arguments = reader.nodes()
            names = reader.names()
            hasBraces = reader.flag()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.node(expression)
            writer.nodes(arguments)
            writer.names(names)
            writer.flag(hasBraces)
        }
    }

    /// `f{value: 1, gas: 2}`
    public struct FunctionCallOptions: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .functionCallOptions }

        /// What the options apply to.
        public var expression: NodeID
        /// Option values in source order.
        public var options: NodeList
        /// Option names in source order.
        public var names: NameList

        @inlinable
        public init(expression: NodeID, options: NodeList, names: NameList) {
            self.expression = expression
            self.options = options
            self.names = names
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            expression = reader.node()
            options = reader.nodes()
            names = reader.names()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.node(expression)
            writer.nodes(options)
            writer.names(names)
        }
    }

    /// `new T`; the call around it is a ``FunctionCall``.
    public struct NewExpression: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .newExpression }

        /// Type name.
        public var typeName: NodeID

        @inlinable
        public init(typeName: NodeID) {
            self.typeName = typeName
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            typeName = reader.node()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.node(typeName)
        }
    }

    /// `e.name`
    public struct MemberAccess: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .memberAccess }

        /// Member name (`address` may occur).
        public var memberName: Symbol
        /// Expression.
        public var expression: NodeID
        /// Where the member name stands.
        public var memberSpan: Span

        @inlinable
        public init(memberName: Symbol, expression: NodeID, memberSpan: Span) {
            self.memberName = memberName
            self.expression = expression
            self.memberSpan = memberSpan
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            memberName = reader.name()
            expression = reader.node()
            memberSpan = reader.span()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.name(memberName)
            writer.node(expression)
            writer.span(memberSpan)
        }
    }

    /// `e[i]`, or `T[]` as a type expression.
    public struct IndexAccess: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .indexAccess }

        /// Expression.
        public var base: NodeID
        /// Expression, or `.none`.
        public var index: NodeID

        @inlinable
        public init(base: NodeID, index: NodeID = .none) {
            self.base = base
            self.index = index
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            base = reader.node()
            index = reader.node()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.node(base)
            writer.node(index)
        }
    }

    /// `e[a:b]`
    public struct IndexRangeAccess: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .indexRangeAccess }

        /// Expression.
        public var base: NodeID
        /// Expression, or `.none`.
        public var start: NodeID
        /// Expression, or `.none`.
        public var end: NodeID

        @inlinable
        public init(base: NodeID, start: NodeID = .none, end: NodeID = .none) {
            self.base = base
            self.start = start
            self.end = end
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            base = reader.node()
            start = reader.node()
            end = reader.node()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.node(base)
            writer.node(start)
            writer.node(end)
        }
    }

    /// A name used as an expression (`type` and `this` too), or an imported name.
    public struct Identifier: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .identifier }

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

    /// An elementary type used as an expression, as in `uint(x)`.
    public struct ElementaryTypeNameExpression: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .elementaryTypeNameExpression }

        /// ``ElementaryTypeName``.
        public var type: NodeID

        @inlinable
        public init(type: NodeID) {
            self.type = type
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            type = reader.node()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.node(type)
        }
    }

    /// Number, string, unicode string, hex string or boolean literal. Adjacent string pieces are one literal; the
    /// span covers all of them.
    public struct Literal: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .literal }

        /// Number: the text as written, with underscores. Strings: the bytes after escapes. Booleans: `true` or
        /// `false`.
        public var value: Symbol
        /// Which kind of literal.
        public var literalKind: LiteralKind
        /// Unit after a number.
        public var subdenomination: Subdenomination

        @inlinable
        public init(value: Symbol, literalKind: LiteralKind, subdenomination: Subdenomination = .none) {
            self.value = value
            self.literalKind = literalKind
            self.subdenomination = subdenomination
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            value = reader.name()
            literalKind = reader.enumeration(LiteralKind.self)
            subdenomination = reader.enumeration(Subdenomination.self)
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.name(value)
            writer.enumeration(literalKind)
            writer.enumeration(subdenomination)
        }
    }
}
