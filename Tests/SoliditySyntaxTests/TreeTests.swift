// The tree: payloads, relative references, joining of trees parsed apart.

import Primitives
import SoliditySource
import Testing

@testable import SoliditySyntax

@Suite struct TreeTests {
    private static let text = """
        // SPDX-License-Identifier: MIT
        contract C is A(1), B {
            uint public constant x = 2 ** 8;
            function f(uint a, bytes memory b) external payable m(1) returns (uint) {
                (uint q, , bytes memory z) = g({n: 1, k: a.b[2]});
                return q > 1 ? a : 0x1F ether;
            }
        }
        """

    @Test func payloadsHoldWhatIsWritten() throws {
        let parsed = Parsed(Self.text)
        #expect(parsed.errorCodes == [])
        let tree = parsed.tree
        let contract = try #require(parsed.all(AST.ContractDefinition.self).first?.node)
        #expect(parsed.text(contract.name) == "C")
        #expect(String(decoding: parsed.sources.text(of: contract.nameSpan), as: UTF8.self) == "C")
        #expect(contract.contractKind == .contract && !contract.isAbstract)
        #expect(tree.nodes(contract.baseContracts).map(parsed.source) == ["A(1)", "B"])
        let bases = tree.nodes(contract.baseContracts).map { tree.get(AST.InheritanceSpecifier.self, $0) }
        #expect(bases.map(\.hasArguments) == [true, false])
        #expect(tree.nodes(contract.members).map { tree.kind($0) } == [.variableDeclaration, .functionDefinition])
        let function = try #require(parsed.all(AST.FunctionDefinition.self).first?.node)
        #expect(function.visibility == .external && function.stateMutability == .payable && !function.isFree)
        #expect(tree.nodes(function.modifiers).map(parsed.source) == ["m(1)"])
        let parameters = tree.get(AST.ParameterList.self, function.parameters).parameters
        #expect(tree.nodes(parameters).map { parsed.text(tree.name($0)) } == ["a", "b"])
        let statement = try #require(parsed.all(AST.VariableDeclarationStatement.self).first?.node)
        #expect(tree.nodes(statement.declarations).map { $0.isNone } == [false, true, false])
        let call = tree.get(AST.FunctionCall.self, statement.value)
        #expect(tree.names(call.names).map { parsed.text($0.name) } == ["n", "k"])
        #expect(tree.nodes(call.arguments).map(parsed.source) == ["1", "a.b[2]"])
        let literal = try #require(parsed.all(AST.Literal.self).last?.node)
        #expect(parsed.text(literal.value) == "0x1F" && literal.subdenomination == .ether)
    }

    @Test func childrenCoverTheTreeOnce() {
        let parsed = Parsed(Self.text)
        var seen = [Int](repeating: 0, count: parsed.tree.count)
        var stack = [parsed.root]
        while let id = stack.popLast() {
            seen[id.index] += 1
            for child in parsed.tree.children(of: id) {
                let outer = parsed.tree.span(id)
                let inner = parsed.tree.span(child)
                #expect(outer.start <= inner.start && inner.end <= outer.end)
                stack.append(child)
            }
        }
        // Names that were read before it was known what they are part of belong to no parent.
        let orphans = seen.indices.filter { seen[$0] == 0 }.map { parsed.tree.kind(NodeID(Int32($0))) }
        #expect(seen.allSatisfy { $0 <= 1 })
        #expect(
            orphans.allSatisfy { $0 == .identifier || $0 == .elementaryTypeName || $0 == .elementaryTypeNameExpression }
        )
    }

    @Test func treesParsedApartAreJoined() throws {
        var sources = SourceManager()
        let texts = [
            "contract A { uint alpha; }", "import {beta as alpha} from 'x'; contract B { A.beta gamma; }",
        ]
        let files = texts.enumerated().compactMap { sources.add(path: "\($0.offset)", text: $0.element) }
        var diagnostics = DiagnosticList()
        var together = SyntaxTree()
        var shared = Interner()
        for file in files {
            _ = SolidityParser.parse(sources[file], into: &together, interner: &shared, diagnostics: &diagnostics)
        }
        var joined = SyntaxTree()
        var interner = Interner()
        for file in files {
            var tree = SyntaxTree()
            var own = Interner()
            _ = SolidityParser.parse(sources[file], into: &tree, interner: &own, diagnostics: &diagnostics)
            joined.append(tree, renumbered: interner.merge(own))
        }
        #expect(joined.count == together.count)
        for index in 0..<joined.count {
            let id = NodeID(Int32(index))
            #expect(joined.kind(id) == together.kind(id) && joined.span(id) == together.span(id))
            #expect(joined.children(of: id) == together.children(of: id))
            #expect(interner.text(joined.name(id)) == shared.text(together.name(id)))
        }
        let path = try #require(joined.find(AST.IdentifierPath.self, NodeID(Int32(joined.count - 5))))
        #expect(joined.names(path.path).map { interner.text($0.name) } == ["A", "beta"])
    }

    @Test func copiesOfATreeAreIndependent() {
        var tree = SyntaxTree()
        let first = tree.add(AST.Identifier(name: Symbol(.msg)), span: Span(start: 1, end: 2))
        let copy = tree
        for index in 0..<1000 {
            let at = UInt32(index)
            tree.push(tree.add(AST.Identifier(name: Symbol(.block)), span: Span(start: at, end: at)))
        }
        let list = tree.add(AST.TupleExpression(components: tree.nodes(since: 0)), span: .none)
        #expect(copy.count == 1 && copy.kind(first) == .identifier && copy.name(first) == .msg)
        #expect(tree.count == 1002 && tree.span(NodeID(500)) == Span(start: 499, end: 499))
        #expect(tree.children(of: list) == (1...1000).map { NodeID(Int32($0)) })
        var other = copy
        other.add(AST.Identifier(name: Symbol(.block)), span: .none)
        #expect(copy.count == 1 && other.count == 2 && tree.name(first) == .msg)
    }

    @Test func truncationLeavesWhatWasThere() throws {
        let (first, second) = ("contract A { uint a; }", "contract B { function f(B b) public { b.f(b); } }")
        var sources = SourceManager()
        let files = [first, second, first].compactMap { sources.add(path: "f", text: $0) }
        try #require(files.count == 3)
        var (tree, interner, diagnostics) = (SyntaxTree(), Interner(), DiagnosticList())
        var roots: [NodeID] = []
        for (index, file) in files.enumerated() {
            let start = tree.mark
            roots.append(
                SolidityParser.parse(sources[file], into: &tree, interner: &interner, diagnostics: &diagnostics))
            if index == 1 { tree.truncate(to: start) }
        }
        #expect(!diagnostics.hasErrors && tree.count == 2 * (roots[0].index + 1) && roots[2].index == tree.count - 1)
        for node in 0...Int32(roots[0].index) {
            let (id, again) = (NodeID(node), NodeID(node + Int32(roots[0].index) + 1))
            #expect(tree.kind(id) == tree.kind(again) && tree.name(id) == tree.name(again))
            #expect(
                tree.children(of: again).map { $0.rawValue - again.rawValue }
                    == tree.children(of: id).map { $0.rawValue - id.rawValue })
        }
    }

    /// Names end at the same byte whether one byte or eight are looked at.
    @Test func identifiersEndAtTheFirstOtherByte() {
        for byte in UInt8.min...UInt8.max {
            for length in 1..<20 {
                let text =
                    [UInt8](repeating: 0x5f, count: length) + [byte] + [0x20] + [UInt8](repeating: 0x61, count: 16)
                let end = text.withUnsafeBufferPointer { ByteScan.endOfIdentifier($0.baseAddress!, from: 0) }
                #expect(end == (isIdentifierPart(byte) ? length + 1 : length), "\(byte) behind \(length)")
            }
        }
    }

    /// Searching many bytes at a time must not depend on where a comment starts.
    @Test func commentsAreReadAtEveryAlignment() throws {
        let comments = [
            ("/** a*b **\n   * second // line\n *\n **third\n*/", "a*b **\n second // line**third"),
            ("/// one\t* two \n   ///three/\n", "one\t* two \nthree/"),
            ("/**\n\n\n ä € * / */", "ä € * / "),
        ]
        for (comment, meaning) in comments {
            for shift in 0..<20 {
                let blank = String(repeating: " ", count: shift)
                let parsed = Parsed("/* \(blank)* / **/ // \(blank)*/ /**\n\(blank)\(comment) contract C {}")
                let documentation = try #require(parsed.all(AST.StructuredDocumentation.self).first)
                #expect(String(decoding: parsed.tree.documentation(documentation.id), as: UTF8.self) == meaning)
            }
        }
    }

    @Test func symbolsOfSimilarTextsDiffer() {
        let texts = (0...20).flatMap { count in
            [String(repeating: "a", count: count), String(repeating: "a", count: count) + "\0", "aaaaaaaa\(count)"]
        }
        var interner = Interner()
        let symbols = texts.map { interner.intern($0) }
        for (text, symbol) in zip(texts, symbols) {
            #expect(interner.text(symbol) == text && interner.intern(text) == symbol && interner.find(text) == symbol)
        }
        #expect(Set(symbols).count == Set(texts).count)
        // The first bytes of a block, whatever comes behind them.
        let block = Array("balance of the sender".utf8)
        for count in 0...ByteBlock.count {
            let text = String(decoding: block[..<count], as: UTF8.self)
            let symbol = interner.intern(ByteBlock(block, at: 0), count: count, at: block)
            #expect(interner.text(symbol) == text && interner.intern(text) == symbol)
        }
    }

    @Test func knownSymbolsAreTheirNames() {
        for known in KnownSymbol.allCases where known != .empty && known != .underscore {
            #expect(known.text == String(describing: known))
        }
        #expect(KnownSymbol.empty.text == "" && KnownSymbol.underscore.text == "_")
        #expect(KnownSymbol.texts.count == KnownSymbol.allCases.count)
    }

    @Test func knownSymbolsKeepTheirPlaces() {
        var interner = Interner()
        for known in KnownSymbol.allCases {
            #expect(interner.intern(known.text) == Symbol(known))
            #expect(interner.text(Symbol(known)) == known.text)
        }
        let new = interner.intern("neverSeenBefore")
        #expect(new.known == nil && interner.find("neverSeenBefore") == new && interner.find("other") == nil)
        for index in 0..<5000 { _ = interner.intern("name\(index)") }
        #expect(interner.find("name4999").map(interner.text) == "name4999")
        #expect(interner.text(.none) == "")
    }

    @Test func keywordTokensHaveTheValuesOfTheirSymbols() {
        for known in KnownSymbol.allCases where known != .empty && known.rawValue <= KnownSymbol.`var`.rawValue {
            #expect(TokenKind(rawValue: UInt8(known.rawValue))?.text == known.text)
        }
        for kind in TokenKind.allCases {
            guard let text = kind.text, kind != .leave, kind != .hex, kind != .unicode else { continue }
            var lexer = Lexer(SourceBytes(text.utf8), interner: Interner())
            #expect(lexer.next().kind == kind, "\(text)")
        }
    }
}
