// SSA construction and the flow analyses on what it builds.

import IR
import Primitives
import Testing

@Suite struct BuilderTests {
    /// `i = 0; keep = p; while (i < p) i += 1; return (i, keep)`.
    static func loop() -> IRFunction {
        var builder = IRBuilder(name: "loop", parameterCount: 1, resultCount: 2)
        let index = builder.newVariable(builder.zero())
        let keep = builder.newVariable(builder.parameters[0])
        let header = builder.createBlock()
        let body = builder.createBlock()
        let exit = builder.createBlock()
        builder.jump(header)
        builder.switchTo(header)
        let condition = builder.value(.lt, builder.read(index), builder.read(keep))
        builder.branch(condition, then: body, otherwise: exit)
        builder.seal(body)
        builder.seal(exit)
        builder.switchTo(body)
        builder.write(index, builder.value(.add, builder.read(index), builder.constant(1)))
        builder.jump(header)
        builder.seal(header)
        builder.switchTo(exit)
        builder.functionReturn([builder.read(index), builder.read(keep)])
        return builder.finish()
    }

    static func object(_ function: IRFunction) -> IRObject {
        var object = IRObject()
        var entry = IRFunction(name: "main")
        entry[.entry].terminator = .stop
        object.entry = object.addFunction(entry)
        _ = object.addFunction(function)
        return object
    }

    @Test func loopNeedsOneParameter() {
        let object = Self.object(Self.loop())
        #expect(IRVerifier.verify(object, of: IRModule(name: "m"), isCreation: false) == [])
        let expected = """
              func @loop(%0) -> 2 {
                jump b1(0x0)
              b1(%1):
                %2 = lt %1, %0
                branch %2, b2, b3
              b2:
                %3 = add %1, 0x1
                jump b1(%3)
              b3:
                return %1, %0
              }

            """
        #expect(IRPrinter.print(object.functions[1], in: object) == expected)
    }

    @Test func deadCodeAfterTerminatorVanishes() {
        var builder = IRBuilder(name: "f", parameterCount: 0, resultCount: 1)
        let variable = builder.newVariable(builder.constant(7))
        let join = builder.createBlock()
        builder.jump(join)
        #expect(!builder.isReachable)
        builder.write(variable, builder.constant(8))
        builder.effect(.sstore, builder.zero(), builder.read(variable))
        builder.jump(join)
        builder.seal(join)
        builder.switchTo(join)
        builder.functionReturn([builder.read(variable)])
        let function = builder.finish()
        #expect(function.blocks.filter { !$0.isRemoved }.count == 2)
        #expect(function[join].terminator == .functionReturn([function.blocks.isEmpty ? .none : ValueID(0)]))
        #expect(function.constant(ValueID(0)) == UInt256(7))
    }

    @Test func longChainsOfJoinsDoNotRecurse() {
        var builder = IRBuilder(name: "f", parameterCount: 1, resultCount: 1)
        let untouched = builder.newVariable(builder.parameters[0])
        for _ in 0..<20_000 {
            let then = builder.createBlock()
            let join = builder.createBlock()
            builder.branch(builder.parameters[0], then: then, otherwise: join)
            builder.seal(then)
            builder.switchTo(then)
            builder.jump(join)
            builder.seal(join)
            builder.switchTo(join)
        }
        builder.functionReturn([builder.read(untouched)])
        let function = builder.finish()
        #expect(function.blocks.allSatisfy { $0.parameters.count <= 1 })
        let last = function.blocks.last { !$0.isRemoved }
        #expect(last?.terminator == .functionReturn([function.parameters[0]]))
    }

    @Test func dominatorsLoopsAndLiveness() {
        let function = Self.loop()
        let graph = ControlFlowGraph(function)
        let dominators = DominatorTree(graph)
        let (header, body, exit) = (BlockID(1), BlockID(2), BlockID(3))
        #expect(dominators.dominates(header, body) && dominators.dominates(header, exit))
        #expect(!dominators.dominates(body, exit) && !dominators.dominates(body, header))
        let forest = LoopForest(graph, dominators)
        #expect(forest.loops.count == 1)
        #expect(forest.loops.first?.blocks == [header, body])
        #expect(forest.depth(of: body) == 1 && forest.depth(of: exit) == 0)
        let liveness = Liveness(function, graph)
        let counter = function[header].parameters[0]
        #expect(liveness.liveIn(body) == [function.parameters[0], counter].sorted())
        #expect(liveness.liveIn(exit) == [function.parameters[0], counter].sorted())
        #expect(liveness.liveIn(header) == [function.parameters[0]])
    }
}

@Suite struct LoopTests {
    @Test func nestedLoops() throws {
        let body = """
            jump b1
            b1:
            branch 1, b2, b5
            b2:
            jump b3
            b3:
            branch 2, b4, b1
            b4:
            jump b3
            b5:
            stop
            """
        let text = "module \"m\" { object creation entry @f { func @f() -> 0 {\n\(body)\n} } }"
        let function = try IRParser.parse(text).creation.functions[0]
        let graph = ControlFlowGraph(function)
        let forest = LoopForest(graph, DominatorTree(graph))
        #expect(forest.loops.map(\.header) == [BlockID(3), BlockID(1)])
        #expect(forest.loops.map(\.parent) == [1, -1])
        #expect([0, 1, 2, 3, 4, 5].map { forest.depth(of: BlockID($0)) } == [0, 1, 1, 2, 2, 0])
        #expect(!forest.isIrreducible)
    }
}

@Suite struct VerifierTests {
    @Test(arguments: [
        ("%0 = add %1, 1\n%1 = add 2, 3\nstop", "before its definition"),
        ("jump b1\nb1:\njump b1(1)", "wrong number of arguments"),
        ("jump b0", "entry block"),
        ("%0 = add 1, 2, 3\nstop", "has 3 operands"),
        ("sstore 1, 2\nreturn 4", "wrong number of results"),
        ("%0 = dataSize[$4]\nstop", "is not there"),
        ("switch 1, 1: b1, 1: b1, default: b1\nb1:\nstop", "one value twice"),
        ("%0 = loadImmutable[0]\nstop", "creation object"),
        ("branch 1, b1, b2\nb1:\n%0 = add 1, 2\njump b2\nb2:\nsstore %0, %0\nstop", "before its definition"),
    ])
    func violation(body: String, message: String) throws {
        let text = "module \"m\" { immutable 1 \"i\" object creation entry @f { func @f() -> 0 {\n\(body)\n} } }"
        let found = IRVerifier.verify(try IRParser.parse(text))
        #expect(found.contains { $0.message.contains(message) }, "\(found)")
    }

    @Test func semanticOpcodesAreNotExpanded() throws {
        let text = "module \"m\" { object creation entry @f { func @f() -> 0 {\npanicIf[1] 1\nstop\n} } }"
        let module = try IRParser.parse(text)
        #expect(IRVerifier.verify(module, phase: .semantic) == [])
        #expect(IRVerifier.verify(module, phase: .expanded).count == 1)
    }
}
