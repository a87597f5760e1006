// Payloads of source units, directives and documentation.

import SoliditySource

extension AST {
    /// The root of one file.
    public struct SourceUnit: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .sourceUnit }

        /// Directives and definitions in source order; may contain ``AST/ErrorNode``.
        public var nodes: NodeList
        /// Text of the SPDX licence comment, or `.none`.
        public var license: Symbol

        @inlinable
        public init(nodes: NodeList, license: Symbol = .none) {
            self.nodes = nodes
            self.license = license
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            nodes = reader.nodes()
            license = reader.symbol()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.nodes(nodes)
            writer.symbol(license)
        }
    }

    /// `pragma solidity ^0.8.0;`
    public struct PragmaDirective: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .pragmaDirective }

        /// The texts of the tokens after `pragma` as solc's `literals`, with their spans.
        public var tokens: NameList

        @inlinable
        public init(tokens: NameList) {
            self.tokens = tokens
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            tokens = reader.names()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.names(tokens)
        }
    }

    /// `import "a" as b;`, `import * as b from "a";`, `import {c as d} from "a";`
    public struct ImportDirective: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .importDirective }

        /// The alias of the whole unit, or `.empty`.
        public var unitAlias: Symbol
        /// The path as written, after escapes.
        public var path: Symbol
        /// Where the alias of the unit stands, or `.none`.
        public var unitAliasSpan: Span
        /// ``Identifier``s of the imported names, in the order of `aliases`.
        public var symbols: NodeList
        /// For each imported name its local alias (`.none` if it has none) and solc's `nameLocation`: the alias, else
        /// the name.
        public var aliases: NameList

        @inlinable
        public init(
            unitAlias: Symbol, path: Symbol, unitAliasSpan: Span = .none, symbols: NodeList, aliases: NameList
        ) {
            self.unitAlias = unitAlias
            self.path = path
            self.unitAliasSpan = unitAliasSpan
            self.symbols = symbols
            self.aliases = aliases
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            unitAlias = reader.name()
            path = reader.symbol()
            unitAliasSpan = reader.span()
            symbols = reader.nodes()
            aliases = reader.names()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.name(unitAlias)
            writer.symbol(path)
            writer.span(unitAliasSpan)
            writer.nodes(symbols)
            writer.names(aliases)
        }
    }

    /// A NatSpec comment attached to a definition. The span covers the comment with its delimiters;
    /// ``SyntaxTree/documentation(_:)`` gives its text.
    public struct StructuredDocumentation: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .structuredDocumentation }

        @inlinable
        public init() {}

        @inlinable
        public init(from reader: inout some NodeReading) {}

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {}
    }

    /// Stands where the parser could not make sense of the input; an error has been reported. May be an expression,
    /// statement, type, member or definition. Not a node of solc.
    public struct ErrorNode: SyntaxNode {
        @inlinable
        public static var kind: NodeKind { .errorNode }

        /// Whatever nodes could be made of the input that was skipped.
        public var parts: NodeList

        @inlinable
        public init(parts: NodeList) {
            self.parts = parts
        }

        @inlinable
        public init(from reader: inout some NodeReading) {
            parts = reader.nodes()
        }

        @inline(__always)
        public func encode(to writer: inout NodeWriter) {
            writer.nodes(parts)
        }
    }
}
