// Seeded random IR objects for differential tests: structured control flow, checked and plain arithmetic, guards, storage,
// memory, calls. Every program ends and most of what it computes is visible in its output.

import IR
import Primitives
import TestSupport

/// Makes one object.
struct RandomProgram {
    private var random: SplitMix64
    private var object = IRObject()
    private var builder = IRBuilder(name: "main", parameterCount: 0, resultCount: 0)
    private var variables: [VariableID] = []
    private var budget = 0
    private var nesting = 0
    /// Functions that may be called: id, parameters, results.
    private var callable: [(id: FunctionID, parameters: Int, results: Int)] = []

    static func make(seed: UInt64) -> IRObject {
        var program = RandomProgram(random: SplitMix64(seed: seed &* 0x9e37_79b9_7f4a_7c15))
        return program.build()
    }

    private init(random: SplitMix64) { self.random = random }

    private mutating func build() -> IRObject {
        _ = object.addFunction(IRFunction(name: "main"))
        object.entry = FunctionID(0)
        for index in 0..<1 + random.below(4) {
            let parameters = random.below(4)
            let results = random.below(3)
            let function = makeFunction(name: "f\(index)", parameters, results)
            callable.append((object.addFunction(function), parameters, results))
        }
        makeMain()
        return object
    }

    private mutating func makeMain() {
        builder = IRBuilder(name: "main", parameterCount: 0, resultCount: 0)
        builder.effect(.setFreeMemoryPointer, builder.constant(0x1000))
        variables = []
        for index in 0..<3 {
            let position = builder.constant(UInt256(UInt64(32 * index)))
            variables.append(builder.newVariable(builder.value(.calldataload, position)))
        }
        budget = 25
        statements()
        for (index, variable) in variables.enumerated() {
            builder.effect(.mstore, builder.constant(UInt256(UInt64(0x400 + 32 * index))), builder.read(variable))
        }
        let length = builder.constant(UInt256(UInt64(32 * variables.count)))
        builder.terminate(.evmReturn(offset: builder.constant(0x400), length: length))
        object.functions[0] = builder.finish()
    }

    private mutating func makeFunction(name: String, _ parameters: Int, _ results: Int) -> IRFunction {
        builder = IRBuilder(name: name, parameterCount: parameters, resultCount: results)
        variables = builder.parameters.map { builder.newVariable($0) }
        variables.append(builder.newVariable(builder.constant(word())))
        budget = 8 + random.below(25)
        statements()
        builder.functionReturn((0..<results).map { _ in builder.read(random.pick(variables)) })
        return builder.finish()
    }

    // MARK: Statements

    private mutating func statements() {
        while budget > 0, !random.chance(nesting > 0 ? 20 : 3) {
            budget -= 1
            statement()
        }
    }

    private mutating func statement() {
        switch random.below(20) {
        case 0..<8: builder.write(random.pick(variables), expression(3))
        case 8: variables.append(builder.newVariable(expression(2)))
        case 9: builder.panicIf(condition(), code: random.pick([1, 0x11, 0x32]))
        case 10: builder.revertErrorIf(condition(), selector: 0xdead_beef, [read()])
        case 11, 12: builder.effect(.sstore, slot(), read())
        case 13: builder.effect(.mstore, address(), read())
        case 14: builder.effect(random.chance(50) ? .mstore8 : .tstore, address(), read())
        case 15: effectStatement()
        case 16, 17: if nesting < 4 { branchStatement() }
        case 18: if nesting < 3 { loopStatement() }
        default: callStatement()
        }
    }

    private mutating func effectStatement() {
        switch random.below(4) {
        case 0: builder.effect(.log1, address(), builder.constant(32), read())
        case 1: builder.effect(.mcopy, address(), address(), builder.constant(UInt256(UInt64(random.below(70)))))
        case 2: builder.effect(.calldatacopy, address(), builder.constant(3), builder.constant(40))
        default:
            let zero = builder.zero()
            let success = builder.value(
                .call, builder.constant(9), read(), zero, address(), builder.constant(64), address(),
                builder.constant(32))
            builder.write(random.pick(variables), success)
        }
    }

    private mutating func callStatement() {
        guard !callable.isEmpty else { return }
        let callee = random.pick(callable)
        let arguments = (0..<callee.parameters).map { _ in read() }
        for result in builder.invoke(callee.id, arguments, resultCount: callee.results) {
            builder.write(random.pick(variables), result)
        }
    }

    private mutating func branchStatement() {
        nesting += 1
        let count = variables.count
        let then = builder.createBlock()
        let otherwise = builder.createBlock()
        let join = builder.createBlock()
        builder.branch(condition(), then: then, otherwise: otherwise)
        builder.seal(then)
        builder.seal(otherwise)
        builder.switchTo(then)
        statements()
        if random.chance(8) { builder.terminate(.stop) } else { builder.jump(join) }
        variables.removeSubrange(count...)
        builder.switchTo(otherwise)
        if random.chance(60) { statements() }
        builder.jump(join)
        variables.removeSubrange(count...)
        builder.seal(join)
        builder.switchTo(join)
        nesting -= 1
    }

    /// `for (i = 0; i < n; i++)` with a small bound, so that it ends.
    private mutating func loopStatement() {
        nesting += 1
        let count = variables.count
        let index = builder.newVariable(builder.zero())
        let bound = builder.value(.and, read(), builder.constant(3))
        let header = builder.createBlock()
        let body = builder.createBlock()
        let exit = builder.createBlock()
        builder.jump(header)
        builder.switchTo(header)
        builder.branch(builder.value(.lt, builder.read(index), bound), then: body, otherwise: exit)
        builder.seal(body)
        builder.seal(exit)
        builder.switchTo(body)
        builder.write(variables[0], builder.value(.add, builder.read(variables[0]), builder.read(index)))
        statements()
        let type = IntegerType.unsigned(256)
        builder.write(index, builder.checked(.checkedAdd, builder.read(index), builder.constant(1), type))
        builder.jump(header)
        builder.seal(header)
        variables.removeSubrange(count...)
        builder.switchTo(exit)
        nesting -= 1
    }

    // MARK: Expressions

    private mutating func word() -> UInt256 {
        switch random.below(8) {
        case 0: return UInt256.mask(bits: 8 * (1 + random.below(32)))
        case 1: return UInt256(1) << UInt64(random.below(256))
        case 2: return UInt256(random.next()).negated
        case 3: return UInt256(random.next(), random.next(), random.next(), random.next())
        default: return UInt256(UInt64(random.below(40)))
        }
    }

    private mutating func read() -> ValueID {
        random.chance(25) ? builder.constant(word()) : builder.read(random.pick(variables))
    }

    private mutating func slot() -> ValueID {
        random.chance(70) ? builder.constant(UInt256(UInt64(random.below(3)))) : mapping()
    }

    private mutating func mapping() -> ValueID { builder.value(.mappingSlot, read(), builder.constant(1)) }

    private mutating func address() -> ValueID {
        if random.chance(10) {
            // Below 0x100 lie the scratch words and the free memory pointer.
            return builder.value(.add, builder.value(.and, read(), builder.constant(0xff)), builder.constant(0x100))
        }
        let base = UInt64(0x100 + 32 * random.below(5) + (random.chance(15) ? random.below(32) : 0))
        return builder.constant(UInt256(base))
    }

    private mutating func condition() -> ValueID {
        let opcode = random.pick([IROpcode.lt, .gt, .slt, .sgt, .eq, .iszero, .and])
        let value = opcode == .iszero ? builder.value(.iszero, read()) : builder.value(opcode, read(), expression(1))
        return random.chance(30) ? builder.value(.iszero, value) : value
    }

    private mutating func expression(_ depth: Int) -> ValueID {
        if depth == 0 || random.chance(20) { return read() }
        switch random.below(14) {
        case 0: return builder.value(.sload, slot())
        case 1: return builder.value(.mload, address())
        case 2: return builder.value(.keccak256, address(), builder.constant(UInt256(UInt64(random.below(65)))))
        case 3: return checked(depth)
        case 4: return builder.value(random.pick([.not, .iszero]), expression(depth - 1))
        case 5: return shift(depth)
        case 6: return random.chance(50) ? builder.value(.tload, address()) : condition()
        case 7: return random.chance(50) ? builder.value(.keccakWord, read()) : mapping()
        case 8: return builder.value(.and, expression(depth - 1), builder.constant(word()))
        case 9: return random.chance(50) ? allocated() : builder.value(.caller)
        default:
            let opcode = random.pick([
                IROpcode.add, .sub, .mul, .div, .sdiv, .mod, .smod, .and, .or, .xor, .lt, .gt, .slt, .eq, .exp, .byte,
                .signextend,
            ])
            let left = opcode == .byte || opcode == .signextend ? small() : expression(depth - 1)
            return builder.value(opcode, left, expression(depth - 1))
        }
    }

    /// A word by way of new memory. Where it lies is not observable.
    private mutating func allocated() -> ValueID {
        let pointer = builder.value(.allocate, builder.constant(64))
        builder.effect(.mstore, pointer, read())
        if random.chance(50) { builder.effect(.mstore, address(), read()) }
        return builder.value(.mload, pointer)
    }

    private mutating func small() -> ValueID { builder.constant(UInt256(UInt64(random.below(34)))) }

    private mutating func shift(_ depth: Int) -> ValueID {
        let count = builder.constant(UInt256(UInt64(8 * random.below(33))))
        return builder.value(random.pick([.shl, .shr, .sar]), count, expression(depth - 1))
    }

    /// A checked operation on operands that are cleaned first.
    private mutating func checked(_ depth: Int) -> ValueID {
        let type = IntegerType(bits: random.pick([8, 64, 128, 256]), isSigned: random.chance(35))
        let opcode = random.pick([
            IROpcode.checkedAdd, .checkedSub, .checkedMul, .checkedDiv, .checkedMod, .checkedExp,
        ])
        let left = clean(expression(depth - 1), type)
        let right = opcode == .checkedExp ? read() : clean(expression(depth - 1), type)
        return builder.checked(opcode, left, right, type)
    }

    private mutating func clean(_ value: ValueID, _ type: IntegerType) -> ValueID {
        if type.bits == 256 { return value }
        if type.isSigned {
            return builder.value(.signextend, builder.constant(UInt256(UInt64(type.bits / 8 - 1))), value)
        }
        return builder.value(.and, value, builder.constant(UInt256.mask(bits: type.bits)))
    }
}
