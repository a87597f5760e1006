import BigInt
import EVM
import EVMTarget
import EthereumTypes
import Foundation
import Primitives
import TestSupport
import Testing

/// The executor against the reference machine on random programs. The seed is in the message of a failure; `make
/// fuzz` does the same with whole transactions against other people's machines.
@Suite struct ReferenceMachineTests {
    static let words: [[UInt8]] = [
        [], [1], [2], [31], [32], [33], [64], [255], [1, 0], [0xff, 0xff], [UInt8](repeating: 0xff, count: 8),
        [1] + [UInt8](repeating: 0, count: 8), [UInt8](repeating: 0xff, count: 16),
        [1] + [UInt8](repeating: 0, count: 16), [0x7f] + [UInt8](repeating: 0xff, count: 31),
        [0x80] + [UInt8](repeating: 0, count: 31), [UInt8](repeating: 0xff, count: 32),
        [UInt8](repeating: 0xff, count: 31) + [0xfe], [UInt8](repeating: 0xff, count: 31) + [0xe0],
    ]

    /// What the reference machine knows, and bytes that are no instructions.
    static let known: [UInt8] =
        Array(0x00...0x0c) + Array(0x10...0x1e) + [0x20, 0x30] + Array(0x32...0x39) + [0x3a, 0x3d, 0x4b]
        + Array(0x50...0xa5) + [0xf3, 0xf6, 0xfd, 0xfe]

    /// A program whose stack mostly suffices.
    static func program(_ random: inout SplitMix64) -> [UInt8] {
        if random.below(20) == 0 { return (0..<random.below(40)).map { _ in random.pick(known) } }
        var code: [UInt8] = []
        var height = 0
        func push(_ bytes: [UInt8]) {
            code.append(0x5f + UInt8(bytes.count))
            code += bytes
            height += 1
        }
        func small(_ random: inout SplitMix64) { push([UInt8(random.pick([0, 1, 31, 32, 33, 64, 200]))]) }
        func need(_ count: Int, _ random: inout SplitMix64) {
            while height < count {
                push(
                    random.below(2) == 0
                        ? random.pick(words) : (0..<random.below(33)).map { _ in UInt8(random.below(256)) })
            }
        }
        for _ in 0..<(2 + random.below(30)) {
            switch random.below(14) {
            case 0: need(height + 1, &random)
            case 1, 2, 3, 4:
                need(2, &random)
                if random.below(3) == 0 { small(&random) }
                need(2, &random)
                code.append(
                    UInt8(
                        random.pick([
                            1, 2, 3, 4, 5, 6, 7, 0x0a, 0x0b, 0x10, 0x11, 0x12, 0x13, 0x14, 0x16, 0x17, 0x18, 0x1a, 0x1b,
                            0x1c,
                            0x1d,
                        ])))
                height -= 1
            case 5:
                need(3, &random)
                code.append(random.pick([8, 9]))
                height -= 2
            case 6:
                code.append(random.pick([0x30, 0x32, 0x33, 0x34, 0x36, 0x38, 0x3a, 0x3d, 0x58, 0x59, 0x5a, 0x5f]))
                height += 1
            case 7:
                let depth = 1 + random.below(16)
                need(depth + 1, &random)
                let isSwap = random.below(2) == 0
                code.append(UInt8((isSwap ? 0x8f : 0x7f) + depth))
                height += isSwap ? 0 : 1
            case 8:
                need(1, &random)
                small(&random)
                code.append(random.pick([0x52, 0x53, 0x55, 0x5d]))
                height -= 2
            case 9:
                small(&random)
                code.append(random.pick([0x51, 0x54, 0x5c, 0x35, 0x15, 0x19]))
            case 10:
                small(&random)
                small(&random)
                code.append(0x20)
                height -= 1
            case 11:
                for _ in 0..<3 { small(&random) }
                code.append(random.pick([0x37, 0x39, 0x5e]))
                height -= 3
            case 12:
                let topics = random.below(5)
                need(topics, &random)
                small(&random)
                small(&random)
                code.append(0xa0 + UInt8(topics))
                height -= topics + 2
            default:
                need(1, &random)
                let target = code.count + 3 + random.below(40) / 39
                code += [0x60, UInt8(truncatingIfNeeded: target), random.pick([0x56, 0x57]), 0x5b]
                height -= code[code.count - 2] == 0x57 ? 1 : 0
            }
        }
        need(1, &random)
        return code + [0x5f, 0x52, 0x60, 0x40, 0x5f, random.pick([0xf3, 0xf3, 0xf3, 0xfd])]
    }

    @Test(arguments: 0..<10) func randomPrograms(batch: Int) {
        var succeeded = 0
        for number in 0..<1000 {
            let seed = UInt64(batch * 1000 + number)
            var random = SplitMix64(seed: seed)
            let code = Self.program(&random)
            let input = (0..<random.below(70)).map { _ in UInt8(random.below(256)) }
            let gas = random.pick([100, 3000, 30_000, 200_000, 200_000, 200_000])
            let value = UInt64(random.below(3))
            if Self.agree(code, input, gas, value, seed) { succeeded += 1 }
        }
        // Programs that fail at once would test nothing.
        #expect(succeeded > 400)
    }

    /// Runs both; true when the program ended well.
    static func agree(_ code: [UInt8], _ input: [UInt8], _ gas: Int, _ value: UInt64, _ seed: UInt64) -> Bool {
        let place = "seed \(seed): \(Hex.encode(code)) input \(Hex.encode(input)) gas \(gas)"
        let call = MessageCall(code: code, input: input, gas: UInt64(gas), value: UInt256(value))
        let executor = Executor(fork: .cancun)
        executor.prepare(call)
        for key in 0..<2 { executor.state.setStorage(of: call.address, at: UInt256(UInt64(key)), to: 5) }
        let ours = executor.run(call)
        var reference = ReferenceMachine(code: code, input: input, gas: gas, storage: [0: 5, 1: 5])
        reference.address = BigUInt(Data(call.address.bytes))
        reference.caller = BigUInt(Data(call.caller.bytes))
        reference.value = BigUInt(value)
        let end = reference.run()
        let mine: ReferenceMachine.End =
            switch ours.halt {
            case .success: .success(ours.output)
            case .revert: .revert(ours.output)
            default: .exception
            }
        #expect(mine == end, "\(place)")
        // The refund's cap counts the intrinsic gas of a transaction (EIP-3529).
        let intrinsic = 21000 + input.reduce(0) { $0 + ($1 == 0 ? 4 : 16) }
        let used = gas - reference.gas
        #expect(Int(ours.gasUsed) == used - min(max(reference.refund, 0), (used + intrinsic) / 5), "\(place)")
        let events = ours.logs.map { log in
            ReferenceMachine.Event(topics: log.topics.map { BigUInt(Data($0.bigEndianBytes)) }, data: log.data)
        }
        #expect(events == reference.events, "\(place)")
        let storage = executor.state.storage(of: call.address).map {
            (BigUInt(Data($0.key.bigEndianBytes)), BigUInt(Data($0.value.bigEndianBytes)))
        }
        #expect(Dictionary(uniqueKeysWithValues: storage) == reference.storage, "\(place)")
        return ours.isSuccess
    }

    /// The reference machine itself, on sums done by hand.
    @Test func referenceByHand() throws {
        func run(_ hex: String, gas: Int = 100_000) throws -> (ReferenceMachine.End, Int) {
            var machine = ReferenceMachine(code: try Hex.decode(hex), input: [], gas: gas)
            let end = machine.run()
            return (end, gas - machine.gas)
        }
        let word = [UInt8](repeating: 0, count: 31)
        // PUSH 2, PUSH 3, EXP -> 9; 10 + 50 gas.
        #expect(try run("600260030a5f5260205ff3") == (.success(word + [9]), 3 + 3 + 60 + 2 + 6 + 3 + 2))
        // A new slot: 22100.
        #expect(try run("60015f55").1 == 22105)
        #expect(try run("60015f55", gas: 22104).0 == .exception)
        #expect(try run("5f5ffd") == (.revert([]), 4))
        #expect(try run("600456").0 == .exception)
    }
}
