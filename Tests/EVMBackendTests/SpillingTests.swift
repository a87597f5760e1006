import IR
import Primitives
import Testing

@testable import EVMBackend

/// "Stack too deep" must not exist: hundreds of live values, long parameter and result lists, recursion, assembly that
/// writes anywhere.
@Suite struct SpillingTests {
    /// A function that reads `count` words and only then adds them up, last one first.
    private func manyLiveValues(_ count: Int) -> IRObject {
        var object = IRObject()
        var function = IRFunction(name: "main")
        var values: [ValueID] = []
        for index in 0..<count {
            let offset = function.constant(UInt256(UInt64(32 * index)))
            let id = function.append(.calldataload, [offset], to: .entry)
            values.append(function.result(id))
        }
        // The values must not be computed where they are used: a store comes between.
        let zero = function.constant(UInt256(0))
        function.append(.sstore, [zero, zero], to: .entry)
        var sum = zero
        for _ in 0..<2 {
            for value in values {
                let product = function.append(.mul, [sum, function.constant(UInt256(3))], to: .entry)
                let id = function.append(.add, [function.result(product), value], to: .entry)
                sum = function.result(id)
            }
        }
        let base = function.constant(UInt256(0x8000))
        function.append(.mstore, [base, sum], to: .entry)
        function[.entry].terminator = .evmReturn(offset: base, length: function.constant(UInt256(32)))
        _ = object.addFunction(function)
        return object
    }

    @Test(arguments: [5, 12, 15, 16, 17, 18, 33, 100, 400])
    func liveValues(count: Int) throws {
        let object = manyLiveValues(count)
        let code = try Harness.compile(object)
        var calldata: [UInt8] = []
        for index in 0..<count { calldata += Harness.word(UInt64(index * index + 1)) }
        var sum = UInt256(0)
        for _ in 0..<2 { for index in 0..<count { sum = sum &* UInt256(3) &+ UInt256(UInt64(index * index + 1)) } }
        #expect(Harness.run(code.bytes, calldata: calldata).outcome == .returned(sum.bigEndianBytes))
        if count <= 12 { #expect(code.reservedWords == 0) }
        if count >= 33 { #expect(code.reservedWords > 0) }
    }

    /// Forty words are read, all memory that they could be kept in is overwritten, then they are folded.
    @Test(arguments: [false, true]) func assemblyDoesNotReachSpilledValues(isUnsafe: Bool) throws {
        var object = manyLiveValues(40)
        object.mayAccessReservedMemory = isUnsafe
        let count = object.functions[0].blocks[0].instructions.firstIndex { object.functions[0][$0].opcode == .sstore }
        let size = object.functions[0].constant(UInt256(0x1000))
        let zero = object.functions[0].constant(UInt256(0))
        let copy = object.functions[0].makeInstruction(.calldatacopy, [zero, size, size])
        object.functions[0].blocks[0].instructions.insert(copy, at: try #require(count))
        let code = try Harness.compile(object)
        var calldata: [UInt8] = []
        for index in 0..<40 { calldata += Harness.word(UInt64(index * index + 1)) }
        var sum = UInt256(0)
        for _ in 0..<2 { for index in 0..<40 { sum = sum &* UInt256(3) &+ UInt256(UInt64(index * index + 1)) } }
        let isRight = Harness.run(code.bytes, calldata: calldata).outcome == .returned(sum.bigEndianBytes)
        #expect(isRight == isUnsafe)
        #expect(code.reservedWords > 0)
    }

    /// What a program can see of its memory does not depend on the region below it: the size, and that memory far away
    /// cannot be paid for.
    @Test func translatedMemoryLooksTheSame() throws {
        var object = manyLiveValues(40)
        object.mayAccessReservedMemory = true
        let size = object.functions[0].append(.msize, to: .entry)
        let base = object.functions[0].constant(UInt256(0x40))
        object.functions[0].append(.mstore, [base, object.functions[0].result(size)], to: .entry)
        let length = object.functions[0].constant(UInt256(32))
        object.functions[0][.entry].terminator = .evmReturn(offset: base, length: length)
        let code = try Harness.compile(object)
        #expect(code.reservedWords > 0)
        #expect(Harness.run(code.bytes).outcome == .returned(Harness.word(0x8020)))
        for address in [UInt256.max, UInt256.max &- UInt256(200), UInt256.one << 128] {
            var far = manyLiveValues(40)
            far.mayAccessReservedMemory = true
            let place = far.functions[0].append(.calldataload, [far.functions[0].constant(UInt256(0))], to: .entry)
            let loaded = far.functions[0].append(.mload, [far.functions[0].result(place)], to: .entry)
            far.functions[0].append(.sstore, [base, far.functions[0].result(loaded)], to: .entry)
            let used = try Harness.compile(far)
            #expect(Harness.run(used.bytes, calldata: address.bigEndianBytes).outcome == .invalid)
            #expect(Harness.run(used.bytes, calldata: Harness.word(96)).outcome != .invalid)
        }
    }

    /// `count` parameters are returned as `count` results in reverse order, rotated by a loop in the callee.
    @Test(arguments: [1, 7, 16, 17, 40, 60])
    func parametersAndResults(count: Int) throws {
        var object = IRObject()
        var main = IRFunction(name: "main")
        let arguments = (0..<count).map { main.constant(UInt256(UInt64($0 + 1))) }
        let call = main.append(.invoke, arguments, auxiliary: 1, resultCount: count, to: .entry)
        let base = main.constant(UInt256(0x8000))
        for (index, result) in main.results(call).enumerated() {
            let offset = main.constant(UInt256(UInt64(0x8000 + 32 * index)))
            main.append(.mstore, [offset, result], to: .entry)
        }
        main[.entry].terminator = .evmReturn(offset: base, length: main.constant(UInt256(UInt64(32 * count))))
        _ = object.addFunction(main)
        var callee = IRFunction(name: "reverse", parameterCount: count, resultCount: count)
        callee[.entry].terminator = .functionReturn(callee.parameters.reversed())
        _ = object.addFunction(callee)
        let code = try Harness.compile(object)
        var expected: [UInt8] = []
        for index in (1...count).reversed() { expected += Harness.word(UInt64(index)) }
        #expect(Harness.run(code.bytes).outcome == .returned(expected))
    }

    /// Two functions call each other with thirty values alive across the calls: each activation has its own copies.
    @Test func mutualRecursionKeepsSpilledValues() throws {
        var object = IRObject()
        var main = IRFunction(name: "main")
        let depth = main.append(.calldataload, [main.constant(UInt256(0))], to: .entry)
        let call = main.append(.invoke, [main.result(depth)], auxiliary: 1, resultCount: 1, to: .entry)
        let base = main.constant(UInt256(0x8000))
        main.append(.mstore, [base, main.result(call)], to: .entry)
        main[.entry].terminator = .evmReturn(offset: base, length: main.constant(UInt256(32)))
        _ = object.addFunction(main)
        _ = object.addFunction(recursive("a", callee: 2, factor: 3))
        _ = object.addFunction(recursive("b", callee: 1, factor: 5))
        let code = try Harness.compile(object)
        #expect(code.reservedWords > 0)
        for depth in UInt64(0)..<6 {
            let expected = model(depth, factors: [3, 5])
            #expect(
                Harness.run(code.bytes, calldata: Harness.word(depth)).outcome == .returned(expected.bigEndianBytes))
        }
    }

    /// `f(n) = n == 0 ? 1 : sum of (n * factor + i) for 30 i, folded with g(n - 1)`.
    private func recursive(_ name: String, callee: Int32, factor: UInt64) -> IRFunction {
        var function = IRFunction(name: name, parameterCount: 1, resultCount: 1)
        let body = function.addBlock()
        let end = function.addBlock()
        let n = function.parameters[0]
        function[.entry].terminator = .branch(condition: n, then: Edge(body), otherwise: Edge(end))
        function[end].terminator = .functionReturn([function.constant(UInt256(1))])
        let scaled = function.value(.mul, [n, function.constant(UInt256(factor))], in: body)
        let zero = function.constant(UInt256(0))
        var values: [ValueID] = []
        for index in 0..<30 {
            values.append(function.value(.add, [scaled, function.constant(UInt256(UInt64(index)))], in: body))
        }
        for value in values { function.append(.sstore, [zero, value], to: body) }
        let less = function.value(.sub, [n, function.constant(UInt256(1))], in: body)
        let call = function.append(.invoke, [less], auxiliary: callee, resultCount: 1, to: body)
        var sum = function.result(call)
        for value in values {
            let product = function.value(.mul, [sum, function.constant(UInt256(7))], in: body)
            sum = function.value(.add, [product, value], in: body)
        }
        function[body].terminator = .functionReturn([sum])
        return function
    }

    private func model(_ depth: UInt64, factors: [UInt64]) -> UInt256 {
        func value(_ n: UInt64, _ which: Int) -> UInt256 {
            if n == 0 { return UInt256(1) }
            var sum = value(n - 1, 1 - which)
            for index in 0..<UInt64(30) { sum = sum &* UInt256(7) &+ UInt256(n * factors[which] + index) }
            return sum
        }
        return value(depth, 0)
    }
}

extension IRFunction {
    /// Appends an instruction and gives its result.
    mutating func value(_ opcode: IROpcode, _ operands: [ValueID], in block: BlockID) -> ValueID {
        let id = append(opcode, operands, to: block)
        return result(id)
    }
}
