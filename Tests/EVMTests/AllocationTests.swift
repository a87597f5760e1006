import AllocationCounter
import EVM
import EVMTarget
import EthereumTypes
import Primitives
import Testing

/// Calls must not allocate once the machine is warm: a thousand more calls cost no more allocations.
@Suite struct AllocationTests {
    /// Calls `callee` as often as the call data say, with 32 bytes of input and output:
    /// `while (n) { n--; CALL }` with the given call instruction.
    static func caller(_ callee: Address, _ opcode: UInt8) -> [UInt8] {
        let hasValue = opcode == 0xf1 || opcode == 0xf2
        var code: [UInt8] = [0x5f, 0x35]  // n
        let start = UInt8(code.count)
        code += [0x5b, 0x80, 0x15, 0x60, 0, 0x57]  // if (!n) goto end
        let hole = code.count - 2
        code += [0x60, 1, 0x90, 0x03]  // n - 1
        code += [0x60, 32, 0x5f, 0x60, 32, 0x5f]  // output and input
        if hasValue { code += [0x5f] }
        code += [0x73] + callee.bytes + [0x5a, opcode, 0x50]
        code += [0x60, start, 0x56]
        code[hole] = UInt8(code.count)
        return code + [0x5b, 0x00]
    }

    /// Uses memory, storage, transient storage and hashes, calls nobody, and returns a word.
    static let worker = "5f545f5560205f205f525f5c5f5d60205ff3"

    func allocations(_ executor: Executor, _ call: MessageCall) -> Int {
        let before = allocation_count()
        let result = executor.run(call)
        let count = allocation_count() - before
        #expect(result.isSuccess)
        return count
    }

    @Test(
        .enabled(if: allocation_count() >= 0, "heap allocations cannot be counted here"),
        arguments: [UInt8(0xf1), 0xf2, 0xf4, 0xfa])
    func callsAllocateNothing(opcode: UInt8) throws {
        let callee = Address(number: 0xabcdef)
        let executor = Executor(fork: .cancun)
        // A static call may only read.
        let code = opcode == 0xfa ? "5f545060205f205f525f5c5060205ff3" : Self.worker
        executor.state.setCode(of: callee, to: try Hex.decode(code))
        func call(_ count: UInt64) -> MessageCall {
            MessageCall(
                code: Self.caller(callee, opcode), input: UInt256(count).bigEndianBytes, gas: 1 << 40, value: .zero)
        }
        executor.prepare(call(0))
        _ = allocations(executor, call(3000))
        let few = allocations(executor, call(100))
        let many = allocations(executor, call(1100))
        #expect(few == many, "1000 more calls made \(many - few) more allocations")
        #expect(few < 200)
    }

    /// The count itself works: creations do allocate.
    @Test(.enabled(if: allocation_count() >= 0, "heap allocations cannot be counted here"))
    func creationsAreCounted() {
        let executor = Executor(fork: .cancun)
        // n = calldataload(0); while (n) { n--; create(0, 0, 1) }
        let code: [UInt8] = [
            0x5f, 0x35, 0x5b, 0x80, 0x15, 0x60, 24, 0x57, 0x60, 1, 0x90, 0x03, 0x60, 1, 0x5f, 0x5f, 0xf0, 0x50, 0x60, 2,
            0x56, 0, 0, 0, 0x5b, 0x00,
        ]
        func call(_ count: UInt64) -> MessageCall {
            MessageCall(code: code, input: UInt256(count).bigEndianBytes, gas: 1 << 40)
        }
        executor.prepare(call(0))
        let few = allocations(executor, call(10))
        let many = allocations(executor, call(110))
        #expect(many >= few + 100)
    }
}
