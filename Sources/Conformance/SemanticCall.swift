// One line of a semantic test: what is called with which raw bytes, and what must come back.

import Primitives

/// A call (or deployment, or builtin query) and its expectation.
public struct SemanticCall: Sendable {
    public enum Kind: Sendable, Equatable {
        /// A call by signature.
        case function
        /// `()`: a call with raw call data.
        case lowLevel
        /// `constructor()`: creation of the contract under test.
        case constructor
        /// `library: L`: deployment of a library that later code links to.
        case library(file: String)
        /// A query of the test host: `balance`, `storageEmpty`, `account`, `isoltest_…`.
        case builtin
    }

    /// One argument or expected value.
    public struct Value: Sendable, Equatable {
        /// Source text of numbers (needed by builtins).
        public var text: String
        public var bytes: [UInt8]
    }

    public var kind: Kind
    /// `f(uint256)`, a library name, or a builtin name.
    public var signature: String
    /// Wei sent along.
    public var value: UInt256 = .zero
    public var arguments: [Value] = []
    public var expectsFailure = false
    public var expected: [UInt8] = []
    /// Expected side effects, e.g. `emit E(uint256): #0x01, 0x02`.
    public var sideEffects: [String] = []

    public var argumentBytes: [UInt8] { arguments.flatMap(\.bytes) }
}

/// Why a test file cannot be run.
public struct FixtureError: Error, Sendable, CustomStringConvertible {
    public var description: String

    public init(_ description: String) { self.description = description }
}
