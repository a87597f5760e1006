// What later stages read about contracts: order of bases, resolution of calls, use of other declarations.

import SoliditySyntax
import Testing

@testable import SoliditySema

@Suite struct ContractTests {
    private let diamond = Analysed(
        """
        error E1(); error E2(); event V1(); event V2();
        contract A { uint a; function f() public virtual returns (uint) { return 1; } modifier m() virtual { _; } }
        contract B is A { uint b; function f() public virtual override returns (uint) { return super.f(); } }
        contract C is A { uint c; function f() public virtual override returns (uint) { return super.f(); }
            modifier m() virtual override { _; } }
        contract D is B, C { uint d; modifier m() override(A, C) { _; } constructor() { g(); } function f() public override(B, C) m returns (uint) {
            emit V1(); return super.f(); } function g() internal { h(); } function h() internal { revert E1(); }
            function unused() internal { revert E2(); emit V2(); } }
        contract F { function k() public returns (D) { return new D(); } }
        """)

    @Test func basesAreLinearised() throws {
        #expect(diamond.errorCodes == [])
        let info = try #require(diamond.analysis.contract(diamond.contract("D")))
        #expect(diamond.names(info.linearizedBases) == ["D", "C", "B", "A"])
        #expect(diamond.names(info.directBases) == ["B", "C"])
        #expect(diamond.names(info.allStateVariables) == ["a", "b", "c", "d"])
    }

    @Test func callsAreResolved() throws {
        let analysis = diamond.analysis
        let d = diamond.contract("D")
        let functions = try ["A", "B", "C", "D"].map { name in
            try #require(analysis.contract(diamond.contract(name))?.functions.first { analysis.name(of: $0) == "f" })
        }
        #expect(analysis.resolveVirtual(functions[0], mostDerived: d) == functions[3])
        #expect(analysis.resolveVirtual(functions[0], mostDerived: diamond.contract("B")) == functions[1])
        #expect(analysis.resolveSuper(functions[0], from: d, mostDerived: d) == functions[2])
        #expect(analysis.resolveSuper(functions[0], from: diamond.contract("C"), mostDerived: d) == functions[1])
        #expect(analysis.resolveSuper(functions[0], from: diamond.contract("B"), mostDerived: d) == functions[0])
        let modifier = try #require(analysis.contract(diamond.contract("A"))?.modifiers.first)
        let overriding = try #require(analysis.contract(diamond.contract("C"))?.modifiers.first)
        #expect(analysis.resolveModifier(modifier, mostDerived: diamond.contract("C")) == overriding)
        #expect(analysis.resolveModifier(modifier, mostDerived: d) == analysis.contract(d)?.modifiers.first)
        #expect(analysis.resolveModifier(modifier, mostDerived: diamond.contract("B")) == modifier)
    }

    @Test func usesAreThoseOfReachableCode() throws {
        let info = try #require(diamond.analysis.contract(diamond.contract("D")))
        #expect(diamond.names(info.usedErrors) == ["E1"])
        #expect(diamond.names(info.usedEvents) == ["V1"])
        let creator = try #require(diamond.analysis.contract(diamond.contract("F")))
        #expect(diamond.names(creator.dependencies.map(\.contract)) == ["D"])
        #expect(info.dependencies.isEmpty)
        #expect(
            diamond.names(info.creationGraph.callables.filter { diamond.analysis.name(of: $0) != "" }) == ["g", "h"])
    }

    @Test func namedArgumentsAreOrdered() throws {
        let program = Analysed(
            """
            contract C {
                struct S { uint a; bool b; }
                function g(uint a, bool b, address c) internal {}
                function f() internal { g({c: address(0), a: 1, b: true}); S({b: true, a: 2}); }
            }
            """)
        #expect(program.errorCodes == [])
        let tree = program.analysis.tree
        let calls = (0..<tree.count).map { NodeID(Int32($0)) }.filter { tree.kind($0) == .functionCall }
        let named = calls.filter { !tree.get(AST.FunctionCall.self, $0).names.isEmpty }
        #expect(named.count == 2)
        let first = tree.get(AST.FunctionCall.self, try #require(named.first))
        let ordered = program.analysis.arguments(of: named[0])
        #expect(
            ordered == [tree.node(first.arguments, 1), tree.node(first.arguments, 2), tree.node(first.arguments, 0)])
        #expect(program.analysis.callKind(of: named[1]) == .structConstructor)
        let second = tree.get(AST.FunctionCall.self, named[1])
        #expect(
            program.analysis.arguments(of: named[1]) == [
                tree.node(second.arguments, 1), tree.node(second.arguments, 0),
            ])
    }

    @Test func assemblyReferences() {
        let program = Analysed(
            """
            contract C { uint s; function f(bytes calldata d, uint x) public {
                assembly { let y := d.length sstore(s.slot, add(y, x)) x := y } } }
            """)
        #expect(program.errorCodes == [])
        let tree = program.analysis.tree
        let references = (0..<tree.count).map { NodeID(Int32($0)) }.compactMap { program.analysis.yulReference(of: $0) }
        let texts = references.map { "\(program.analysis.name(of: $0.declaration.node)).\($0.suffix)" }
        #expect(texts.sorted() == ["d.length", "s.slot", "x.none", "x.none"])
    }

    @Test func deepChainsDoNotOverflow() {
        let sum = Array(repeating: "x", count: 3000).joined(separator: " + ")
        let program = Analysed("contract C { function f(uint x) public pure returns (uint) { return \(sum); } }")
        #expect(program.errorCodes == [])
    }
}
