import IR
import Primitives

/// Xorshift64*: equal seeds give equal programs on every machine.
struct SeededGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return state &* 0x2545_f491_4f6c_dd1d
    }

    mutating func below(_ bound: Int) -> Int { Int(next() >> 33) % max(1, bound) }
    mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
}

/// Makes random objects of several functions: nested branches, loops, switches, calls with many arguments and results,
/// and recursion bounded by a fuel parameter. Every loop is counted, so most programs end soon.
struct RandomProgram {
    struct Shape {
        var functions = 4
        var statements = 10
        var liveValues = 12
        var maximumParameters = 5
        var maximumResults = 3
        var recursion = true
    }

    private struct Signature {
        var parameters: Int
        var results: Int
        var isRecursive: Bool
    }

    private var random: SeededGenerator
    private let shape: Shape
    private var signatures: [Signature] = []
    private var function = IRFunction(name: "")
    private var block = BlockID.entry
    private var current = 0
    private var budget = 0

    static func make(seed: UInt64, shape: Shape = Shape()) -> IRObject {
        var generator = RandomProgram(random: SeededGenerator(seed), shape: shape)
        return generator.makeObject()
    }

    private init(random: SeededGenerator, shape: Shape) {
        self.random = random
        self.shape = shape
    }

    private mutating func makeObject() -> IRObject {
        var object = IRObject()
        signatures = [Signature(parameters: 0, results: 0, isRecursive: false)]
        for _ in 1..<max(2, shape.functions) {
            signatures.append(
                Signature(
                    parameters: 1 + random.below(shape.maximumParameters),
                    results: random.below(shape.maximumResults + 1),
                    isRecursive: shape.recursion && random.chance(35)))
        }
        for index in signatures.indices { _ = object.addFunction(makeFunction(index)) }
        return object
    }

    private mutating func makeFunction(_ index: Int) -> IRFunction {
        let signature = signatures[index]
        current = index
        budget = shape.statements * 3
        function = IRFunction(name: "f\(index)", parameterCount: signature.parameters, resultCount: signature.results)
        block = .entry
        var scope = function.parameters
        for offset in 0..<3 { scope.append(emit(.calldataload, [word(32 * offset)])) }
        statements(shape.statements, &scope, depth: 0)
        if index == 0 {
            finishEntry(scope)
        } else {
            let results = (0..<signature.results).map { _ in pick(scope) }
            function[block].terminator = .functionReturn(results)
        }
        return function
    }

    /// Folds everything in scope into the output.
    private mutating func finishEntry(_ scope: [ValueID]) {
        var sum = word(7)
        for value in scope.suffix(shape.liveValues + 8) {
            sum = emit(.add, [emit(.mul, [sum, word(31)]), value])
        }
        let base = word(0x4000)
        effect(.mstore, [base, sum])
        function[block].terminator = .evmReturn(offset: base, length: word(32))
    }

    // MARK: Pieces

    private mutating func word(_ value: Int) -> ValueID { function.constant(UInt256(UInt64(value))) }

    private mutating func emit(_ opcode: IROpcode, _ operands: [ValueID]) -> ValueID {
        let id = function.append(opcode, operands, to: block)
        return function.result(id)
    }

    private mutating func effect(_ opcode: IROpcode, _ operands: [ValueID]) {
        function.append(opcode, operands, to: block)
    }

    private mutating func pick(_ scope: [ValueID]) -> ValueID {
        if scope.isEmpty || random.chance(12) {
            let constants: [Int] = [0, 1, 2, 7, 255, 256, 65535, 0xdead_beef]
            return word(constants[random.below(constants.count)])
        }
        // Recent values more often than old ones, but all of them.
        if random.chance(60) { return scope[scope.count - 1 - random.below(min(scope.count, 6))] }
        return scope[max(0, scope.count - shape.liveValues) + random.below(min(scope.count, shape.liveValues))]
    }

    private mutating func statements(_ count: Int, _ scope: inout [ValueID], depth: Int) {
        for _ in 0..<count {
            budget -= 1
            let kind = budget > 0 && depth < 3 ? random.below(100) : random.below(62)
            switch kind {
            case ..<44: scope.append(arithmetic(scope))
            case ..<50: scope.append(emit(.sload, [emit(.and, [pick(scope), word(3)])]))
            case ..<54: effect(.sstore, [emit(.and, [pick(scope), word(3)]), pick(scope)])
            case ..<58: effect(.mstore, [address(scope), pick(scope)])
            case ..<62: scope.append(emit(.mload, [address(scope)]))
            case ..<72: call(&scope)
            case ..<84: conditional(&scope, depth)
            case ..<91: loop(&scope, depth)
            case ..<96: choose(&scope, depth)
            default: guardedHalt(scope)
            }
        }
    }

    /// A word above everything that is reserved.
    private mutating func address(_ scope: [ValueID]) -> ValueID {
        let offset = emit(.and, [pick(scope), word(0xe0)])
        return emit(.add, [offset, word(0x4000)])
    }

    private mutating func arithmetic(_ scope: [ValueID]) -> ValueID {
        let binary: [IROpcode] = [.add, .sub, .mul, .div, .mod, .lt, .gt, .slt, .sgt, .eq, .and, .or, .xor]
        switch random.below(10) {
        case 0: return emit(random.chance(50) ? .iszero : .not, [pick(scope)])
        case 1: return emit(.addmod, [pick(scope), pick(scope), pick(scope)])
        case 2: return emit(random.chance(50) ? .shl : .shr, [emit(.and, [pick(scope), word(255)]), pick(scope)])
        case 3: return emit(random.chance(50) ? .calldatasize : .callvalue, [])
        default: return emit(binary[random.below(binary.count)], [pick(scope), pick(scope)])
        }
    }

    /// Calls a later function, or with less fuel this one or an earlier recursive one.
    private mutating func call(_ scope: inout [ValueID]) {
        let later = current + 1
        let recursive = signatures.indices.filter { $0 > 0 && $0 <= current && signatures[$0].isRecursive }
        if current > 0, signatures[current].isRecursive, !recursive.isEmpty, random.chance(60) {
            recurse(into: recursive[random.below(recursive.count)], &scope)
        } else if later < signatures.count {
            let callee = later + random.below(signatures.count - later)
            var arguments = (0..<signatures[callee].parameters).map { _ in pick(scope) }
            // The first parameter is fuel.
            if current == 0 || !signatures[current].isRecursive {
                arguments[0] = word(random.below(3))
            } else {
                arguments[0] = function.parameters[0]
            }
            scope += invoke(callee, arguments)
        }
    }

    private mutating func invoke(_ callee: Int, _ arguments: [ValueID]) -> [ValueID] {
        let id = function.append(
            .invoke, arguments, auxiliary: Int32(callee), resultCount: signatures[callee].results, to: block)
        return function.results(id)
    }

    private mutating func recurse(into callee: Int, _ scope: inout [ValueID]) {
        let fuel = function.parameters[0]
        let few = emit(.lt, [fuel, word(8)])
        let some = emit(.and, [few, emit(.gt, [fuel, word(0)])])
        let body = function.addBlock()
        let after = function.addBlock()
        let results = (0..<signatures[callee].results).map { _ in function.addParameter(to: after) }
        let defaults = results.map { _ in pick(scope) }
        function[block].terminator = .branch(condition: some, then: Edge(body), otherwise: Edge(after, defaults))
        block = body
        var arguments = (0..<signatures[callee].parameters).map { _ in pick(scope) }
        arguments[0] = emit(.sub, [fuel, word(1)])
        let values = invoke(callee, arguments)
        function[block].terminator = .jump(Edge(after, values))
        block = after
        scope += results
    }

    private mutating func conditional(_ scope: inout [ValueID], _ depth: Int) {
        let condition = pick(scope)
        let then = function.addBlock()
        let otherwise = function.addBlock()
        let after = function.addBlock()
        let merged = (0..<random.below(4)).map { _ in function.addParameter(to: after) }
        let direct = random.chance(30)
        let directArguments = merged.map { _ in pick(scope) }
        function[block].terminator = .branch(
            condition: condition, then: Edge(then), otherwise: direct ? Edge(after, directArguments) : Edge(otherwise))
        for side in direct ? [then] : [then, otherwise] {
            block = side
            var inner = scope
            statements(1 + random.below(4), &inner, depth: depth + 1)
            let arguments = merged.map { _ in pick(inner) }
            function[block].terminator = .jump(Edge(after, arguments))
        }
        if direct { function.removeBlock(otherwise) }
        block = after
        scope += merged
    }

    private mutating func loop(_ scope: inout [ValueID], _ depth: Int) {
        let header = function.addBlock()
        let body = function.addBlock()
        let exit = function.addBlock()
        let count = 1 + random.below(3)
        let carried = (0..<count).map { _ in function.addParameter(to: header) }
        var initial = carried.map { _ in pick(scope) }
        initial[0] = word(random.below(4))
        function[block].terminator = .jump(Edge(header, initial))
        block = header
        let more = emit(.lt, [carried[0], word(4)])
        function[block].terminator = .branch(condition: more, then: Edge(body), otherwise: Edge(exit))
        block = body
        var inner = scope + carried
        statements(1 + random.below(4), &inner, depth: depth + 1)
        var next = carried.map { _ in pick(inner) }
        next[0] = emit(.add, [carried[0], word(1)])
        // Parallel moves: now and then two carried values change places.
        if count > 2 && random.chance(40) { (next[1], next[2]) = (carried[2], carried[1]) }
        function[block].terminator = .jump(Edge(header, next))
        block = exit
        scope += carried
    }

    private mutating func choose(_ scope: inout [ValueID], _ depth: Int) {
        let value = emit(.and, [pick(scope), word(15)])
        let after = function.addBlock()
        let merged = (0..<random.below(3)).map { _ in function.addParameter(to: after) }
        let start = block
        var cases: [SwitchCase] = []
        let count = 1 + random.below(12)
        for number in 0..<count {
            if random.chance(25) {
                cases.append(SwitchCase(UInt256(UInt64(number)), Edge(after, merged.map { _ in pick(scope) })))
                continue
            }
            block = function.addBlock()
            cases.append(SwitchCase(UInt256(UInt64(number)), Edge(block)))
            var inner = scope
            statements(1 + random.below(2), &inner, depth: 3)
            function[block].terminator = .jump(Edge(after, merged.map { _ in pick(inner) }))
        }
        function[start].terminator = .switch(
            value: value, cases: cases, otherwise: Edge(after, merged.map { _ in pick(scope) }))
        block = after
        scope += merged
    }

    /// Rarely taken: the condition must be one value of many.
    private mutating func guardedHalt(_ scope: [ValueID]) {
        let odd = emit(.eq, [emit(.and, [pick(scope), word(15)]), word(9)])
        let halt = function.addBlock()
        let after = function.addBlock()
        function[block].terminator = .branch(condition: odd, then: Edge(halt), otherwise: Edge(after))
        block = halt
        let base = word(0x4100)
        effect(.mstore, [base, pick(scope)])
        let length = word(32)
        switch random.below(4) {
        case 0: function[block].terminator = .stop
        case 1: function[block].terminator = .evmReturn(offset: base, length: length)
        case 2: function[block].terminator = .invalid
        default: function[block].terminator = .revert(offset: base, length: length)
        }
        block = after
    }
}
