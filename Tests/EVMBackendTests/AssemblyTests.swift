import EVMTarget
import Primitives
import Testing

@testable import EVMBackend

@Suite struct AssemblyTests {
    @Test(arguments: [10, 250, 251, 252, 253, 300, 65_530, 65_534, 70_000])
    func labelPushesAreAsShortAsPossible(padding: Int) throws {
        var assembly = Assembly()
        let end = assembly.makeLabel()
        assembly.items.append(.pushLabel(end))
        assembly.append(.jump)
        for _ in 0..<padding { assembly.append(.stop) }
        assembly.items.append(.label(end))
        let code = try Assembler.assemble(assembly, fork: .cancun)
        let width = Int(code.bytes[0]) - 0x5f
        let target = code.labelOffsets[0]
        #expect(target == padding + width + 2)
        #expect(code.bytes[target] == Opcode.jumpdest.rawValue)
        #expect(target < 1 << (8 * width))
        // One byte less would not reach.
        if width > 1 { #expect(target - 1 >= 1 << (8 * (width - 1))) }
    }

    @Test func undefinedLabelsAreAnError() {
        var assembly = Assembly()
        assembly.items.append(.pushLabel(assembly.makeLabel()))
        #expect(throws: BackendError.self) { try Assembler.assemble(assembly, fork: .cancun) }
    }

    @Test func constantsAreComputedWhereThatIsCheaper() {
        var materialiser = ConstantMaterialiser(runs: 200, fork: .cancun)
        let mask = UInt256.mask(bits: 160)
        #expect(materialiser.recipe(for: mask).bytes == 5)
        #expect(materialiser.recipe(for: UInt256.max).steps == [.push(.zero), .operation(.not)])
        #expect(materialiser.recipe(for: UInt256(0x1234)).steps == [.push(UInt256(0x1234))])
        // Code that runs very often keeps the plain push.
        var hot = ConstantMaterialiser(runs: 1_000_000, fork: .cancun)
        #expect(hot.recipe(for: mask).steps == [.push(mask)])
        var random = SeededGenerator(5)
        for _ in 0..<300 {
            var value = UInt256(random.next()) << UInt64(random.below(200))
            if random.chance(50) { value = ~value }
            if random.chance(30) { value = UInt256.mask(bits: random.below(257)) << UInt64(random.below(256)) }
            #expect(Self.evaluate(materialiser.recipe(for: value).steps) == value)
        }
    }

    private static func evaluate(_ steps: [ConstantMaterialiser.Step]) -> UInt256? {
        var stack: [UInt256] = []
        for step in steps {
            switch step {
            case .push(let value): stack.append(value)
            case .operation(.not): stack.append(~stack.removeLast())
            case .operation(.shl):
                let amount = stack.removeLast()
                stack.append(stack.removeLast().shiftedLeft(amount))
            case .operation(.shr):
                let amount = stack.removeLast()
                stack.append(stack.removeLast().shiftedRight(amount))
            default: return nil
            }
        }
        return stack.count == 1 ? stack[0] : nil
    }

    /// Two blocks store different words and then end alike: the end is shared where bytes count more than gas.
    @Test(arguments: [1, 200, 1_000_000]) func equalTailsAreShared(runs: Int) throws {
        var assembly = Assembly()
        let other = assembly.makeLabel()
        assembly.append(.calldatasize)
        assembly.items.append(.pushLabel(other))
        assembly.append(.jumpi)
        func end(_ word: UInt64) {
            assembly.append(push: UInt256(word))
            assembly.append(push: UInt256.max / 3)
            assembly.append(.mul)
            assembly.append(push: .zero)
            assembly.append(.mstore)
            assembly.append(push: UInt256(32))
            assembly.append(push: .zero)
            assembly.append(.return)
        }
        end(7)
        assembly.items.append(.label(other))
        end(9)
        let before = try Assembler.assemble(assembly, fork: .cancun)
        assembly.optimize(runs: runs, fork: .cancun)
        let after = try Assembler.assemble(assembly, fork: .cancun)
        #expect((after.bytes.count + 25 < before.bytes.count) == (runs <= 200))
        for word in [UInt64(7), 9] {
            let run = Harness.run(after.bytes, calldata: word == 9 ? [1] : [])
            #expect(run.outcome == .returned((UInt256.max / 3 &* UInt256(word)).bigEndianBytes))
        }
    }

    @Test func equalBlocksAreMerged() {
        var assembly = Assembly()
        let labels = (0..<3).map { _ in assembly.makeLabel() }
        for label in labels {
            assembly.append(.caller)
            assembly.items.append(.pushLabel(label))
            assembly.append(.jumpi)
        }
        assembly.append(.stop)
        for label in labels {
            assembly.items.append(.label(label))
            assembly.append(push: label == labels[2] ? UInt256(9) : UInt256(5))
            assembly.append(.dup1)
            assembly.append(.revert)
        }
        assembly.optimize(runs: 200, fork: .cancun)
        #expect(assembly.items.filter { $0.kind == .label }.count == 2)
        let targets = assembly.items.filter { $0.kind == .pushLabel }.map(\.payload)
        #expect(targets[0] == targets[1] && targets[1] != targets[2])
    }

    @Test func peepholeRules() {
        func optimized(_ opcodes: Opcode...) -> [Opcode] {
            var assembly = Assembly()
            for opcode in opcodes { assembly.append(opcode) }
            _ = Peephole.run(on: &assembly)
            return assembly.items.map(\.opcode)
        }
        #expect(optimized(.caller, .pop, .sload) == [.sload])
        #expect(optimized(.swap1, .add) == [.add])
        #expect(optimized(.swap1, .lt) == [.gt])
        #expect(optimized(.swap1, .sub) == [.swap1, .sub])
        #expect(optimized(.swap3, .swap3) == [])
        #expect(optimized(.dup2, .caller, .swap1, .sload) == [.caller, .dup3, .sload])
        #expect(optimized(.stop, .add, .mul) == [.stop])
        #expect(optimized(.sload, .pop) == [.sload, .pop])
        #expect(optimized(.eq, .iszero, .iszero) == [.eq])
        #expect(optimized(.add, .iszero, .iszero) == [.add, .iszero, .iszero])
    }

    @Test func sourceMapsAreCompressed() {
        var writer = SourceMapWriter()
        let first = SourcePosition(start: 10, length: 5, file: 0)
        writer.append(first, jump: .ordinary)
        writer.append(first, jump: .ordinary)
        writer.append(SourcePosition(start: 10, length: 7, file: 0), jump: .intoFunction)
        writer.append(SourcePosition(start: 12, length: 7, file: 1), jump: .intoFunction)
        writer.append(.none, jump: .outOfFunction)
        #expect(writer.text == "10:5:0:-:0;;:7::i;12::1;-1:-1:-1:o")
    }

    /// Every shuffle must reach its target, whatever words are missing, doubled or not wanted.
    @Test func shufflesReachTheirTargets() {
        var random = SeededGenerator(11)
        for _ in 0..<3000 {
            let source = (0..<random.below(9)).map { _ in StackSlot(raw: Int32(random.below(7)) - 1) }
            let available = Set(source.filter { $0 != .junk })
            let target = (0..<random.below(9)).map { _ in
                var slot = StackSlot(raw: Int32(random.below(12)) - 1)
                // Numbers from 7 on can be made anew.
                while slot.raw >= 0 && slot.raw < 7 && !available.contains(slot) {
                    slot = StackSlot(raw: Int32(random.below(12)) - 1)
                }
                return slot
            }
            let allowsRest = random.chance(50)
            let solution = StackShuffler.solve(from: source, to: target, allowsRest: allowsRest) { $0.raw >= 7 }
            var stack = source
            for operation in solution.operations {
                switch operation {
                case .dup(let depth): stack.append(stack[stack.count - depth])
                case .swap(let distance): stack.swapAt(stack.count - 1, stack.count - 1 - distance)
                case .pop: stack.removeLast()
                case .make(let slot):
                    #expect(slot.raw >= 7 || slot == .junk)
                    stack.append(slot)
                }
            }
            #expect(allowsRest ? stack.count >= target.count : stack.count == target.count)
            let top = stack.suffix(target.count)
            #expect(
                zip(top, target).allSatisfy { $1 == .junk || $0 == $1 },
                "\(source.map(\.raw)) -> \(target.map(\.raw)) = \(stack.map(\.raw)) \(solution.unreachable?.raw ?? 99)")
        }
    }
}
