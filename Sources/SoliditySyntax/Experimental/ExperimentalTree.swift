// The tree of a file in experimental Solidity (`pragma experimental solidity`): another language, with type classes and
// inference, that shares the tokens of Solidity. It has a tree of its own and nothing of it reaches the other stages.

import SoliditySource

/// The top-level definitions of files, and everything in them, as an array of nodes.
public struct ExperimentalTree: Sendable {
    /// What a node is, and what its `children` are; -1 stands for a child that is absent.
    public enum Kind: UInt8, Sendable {
        /// The members. `name`.
        case contract
        /// Parameters, result type or -1, body or -1, then the invocations of modifiers. `name`; empty for `fallback`.
        case function
        /// Type variables, the function that they are for.
        case quantifier
        /// The type variable, then functions. `name`.
        case typeClass
        /// The type, the list of arguments or -1, the class, then functions.
        case instantiation
        /// The list of arguments or -1, the type it is made of or -1. `name`.
        case typeDefinition
        case parameterList
        /// The type (or sort) or -1. `name`.
        case variable
        /// A variable of a contract. `name`.
        case stateVariable
        /// Statements of a block.
        case block
        case expressionStatement
        /// The variable, the value or -1.
        case variableStatement
        /// Condition, then, else or -1.
        case ifStatement
        /// The value or -1.
        case returnStatement
        /// The names that the assembly uses and does not declare.
        case assembly
        /// A construct that the parser knows and the language does not allow.
        case unsupported
        case identifier, identifierPath
        /// The name of a class that is an operator or `Integer`: `token`.
        case builtinClass
        /// A literal; `token` tells its kind, `name` its text.
        case literal
        /// Both sides. `token`.
        case binary
        case assignment
        /// The callee, then the arguments.
        case call
        /// The object. `name`.
        case member
        case tuple
        /// `__builtin("name")`. `name`.
        case builtin
    }

    public struct Node: Sendable {
        public var kind: Kind
        public var span: Span
        public var name: String
        public var token: TokenKind
        public var children: [Int]
        /// `external`, of functions.
        public var isExternal = false
        /// Outside of contracts and classes, of functions.
        public var isFree = false
    }

    public struct Import: Sendable {
        /// As written; `std.name` for a library that comes with the language.
        public var path: String
        /// `import … as alias`; empty if there is none.
        public var alias: String
        /// The names in braces with the names they get here; empty for all names.
        public var names: [(name: String, alias: String)]
        public var span: Span
    }

    public internal(set) var nodes: [Node] = []
    public internal(set) var roots: [Int] = []
    public internal(set) var imports: [Import] = []

    public init() {}

    mutating func add(
        _ kind: Kind, _ span: Span, _ children: [Int] = [], name: String = "", token: TokenKind = .endOfSource
    ) -> Int {
        nodes.append(Node(kind: kind, span: span, name: name, token: token, children: children))
        return nodes.count - 1
    }

    /// Appends the nodes of another file.
    /// - Returns: its roots in this tree.
    public mutating func append(_ other: ExperimentalTree) -> [Int] {
        let offset = nodes.count
        for var node in other.nodes {
            for index in node.children.indices where node.children[index] >= 0 { node.children[index] += offset }
            nodes.append(node)
        }
        let added = other.roots.map { $0 + offset }
        roots += added
        return added
    }
}

extension TokenKind {
    /// A word that experimental Solidity reserves; all other keywords of Solidity are plain identifiers there.
    var isExperimentalKeyword: Bool {
        switch self {
        case .assembly, .contract, .external, .fallback, .pragma, .import, .as, .function, .let, .return, .type, .if,
            .else, .do, .while, .for, .continue, .break:
            true
        default: false
        }
    }

    /// Binding strength of an infix operator of experimental Solidity: `:` and `->` bind most strongly.
    var experimentalPrecedence: Int {
        switch self {
        case .colon: 16
        case .rightArrow: 15
        default: precedence
        }
    }

    /// Whether the token names a class of operators.
    var isOperatorClass: Bool {
        switch self {
        case .multiply, .add, .equal, .lessThan, .lessThanOrEqual, .greaterThan, .greaterThanOrEqual: true
        default: false
        }
    }
}
