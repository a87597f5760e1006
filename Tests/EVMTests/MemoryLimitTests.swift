import EVM
import EVMTarget
import EthereumTypes
import Glibc
import Primitives
import Testing

/// Memory is paid for before it exists, whatever the gas.
@Suite struct MemoryLimitTests {
    /// Resident pages of this process in bytes.
    static func residentBytes() -> Int {
        guard let file = fopen("/proc/self/statm", "r") else { return 0 }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 128)
        guard fgets(&line, 128, file) != nil else { return 0 }
        let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let fields = text.split(separator: " ")
        return fields.count > 1 ? (Int(fields[1]) ?? 0) * 4096 : 0
    }

    func run(_ hex: String, gas: UInt64) throws -> ExecutionResult {
        let executor = Executor(fork: .cancun)
        let call = MessageCall(code: try Hex.decode(hex), input: [], gas: gas)
        executor.prepare(call)
        return executor.run(call)
    }

    /// mstore(offset, 1) at offsets that cost more than there is, or more than may be.
    static let offsets: [UInt64] = [
        1 << 30, 1 << 31, 1 << 32, 1 << 39, 1 << 40, 1 << 62, 0x7fff_ffff_ffff_ffe0, .max - 31, .max,
    ]

    @Test(arguments: offsets)
    func hugeOffsetsRunOutOfGas(offset: UInt64) throws {
        let digits = String(UInt256(offset).paddedHex.suffix(16))
        let result = try run("600167\(digits)5200", gas: UInt64(Int64.max))
        #expect(result.halt == .outOfGas)
        #expect(result.gasUsed == UInt64(Int64.max))
        let poor = try run("600167\(digits)5200", gas: 30_000_000)
        #expect(poor.halt == .outOfGas)
    }

    @Test func hugeGasTrapsNowhere() throws {
        #expect(try run("00", gas: .max).isSuccess)
        #expect(try run("5b5f56", gas: 30_000).halt == .outOfGas)
        // mload(2^24) costs 3 * words + words^2 / 512, words = 2^19 + 1.
        let words: UInt64 = (1 << 19) + 1
        let cost: UInt64 = 6 + 3 * words + words * words / 512
        let result = try run("630100000051", gas: UInt64(Int64.max))
        #expect(result.isSuccess)
        #expect(result.gasUsed == cost)
        // A refund on top of a gas use near 2^63: sstore(0, 1), sstore(0, 0), then burn all by INVALID.
        #expect(try run("60015f555f5f55fe", gas: UInt64(Int64.max)).halt == .invalidOpcode)
    }

    /// A word far out touches one page, not all before it.
    @Test func untouchedMemoryIsNotResident() throws {
        let before = Self.residentBytes()
        #expect(try run("6001631fffff005200", gas: 1 << 60).isSuccess)
        #expect(Self.residentBytes() - before < 64 << 20)
    }

    /// 1025 frames, the limit, each with words on the stack and memory of its own; the state counts them.
    @Test func deepCallsStaySmall() throws {
        let before = Self.residentBytes()
        let executor = Executor(fork: .cancun)
        // sstore(0, sload(0) + 1); mstore(4096, 1); 32 words on the stack; call(gas, address, 0, 0, 0, 0, 0)
        let padding = String(repeating: "5f", count: 32)
        let code = "60015f54015f55600161100052\(padding)5f5f5f5f5f305af100"
        let call = MessageCall(code: try Hex.decode(code), input: [], gas: 1 << 50)
        executor.prepare(call)
        let result = executor.run(call)
        #expect(result.isSuccess)
        #expect(executor.state.storage(of: call.address, at: 0) == 1025)
        #expect(Self.residentBytes() - before < 64 << 20)
    }

    /// Memory of an earlier call must not shine through: what a frame has not written is zero.
    @Test func memoryStartsAtZero() throws {
        let executor = Executor(fork: .cancun)
        let inner = Address(number: 0x1001)
        // mstore(0, not(0)); mstore(4064, not(0))
        executor.state.setCode(of: inner, to: try Hex.decode("5f195f525f19610fe05200"))
        // call(inner); return(0, 4096)
        let code = "5f5f5f5f5f6110015af1506110005ff3"
        let call = MessageCall(code: try Hex.decode(code), input: [], gas: 1 << 40)
        executor.prepare(call)
        for _ in 0..<2 {
            let result = executor.run(call)
            #expect(result.output == [UInt8](repeating: 0, count: 4096))
        }
        // Another machine takes over the same pages.
        #expect(try run("611000" + "5ff3", gas: 1 << 40).output == [UInt8](repeating: 0, count: 4096))
    }
}
