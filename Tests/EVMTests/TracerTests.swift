import EVM
import EVMTarget
import EthereumTypes
import Glibc
import Primitives
import Testing

/// Tracers against revm's traces (through pyrevm), against receipts, and by hand.
@Suite struct TracerTests {
    static let sender = Address(number: 0x1111)
    static let target = Address(number: 0xcc)

    /// Runs a transaction to 0xcc, whose code (and that of others) is given by address.
    static func run<T: Tracer>(
        _ codes: [(UInt64, String)], gas: UInt64 = 221_000, value: UInt256 = .zero, fork: Fork = .cancun,
        _ tracer: inout T
    ) throws -> ExecutionResult {
        let executor = Executor(fork: fork)
        for (number, code) in codes {
            executor.state.setCode(of: Address(number: number), to: try Hex.decode(code))
            executor.state.setNonce(of: Address(number: number), to: 1)
        }
        executor.state.setBalance(of: sender, to: 1000)
        var transaction = Transaction()
        transaction.to = target
        transaction.gasLimit = gas
        transaction.value = value
        return try executor.execute(transaction, sender: sender, &tracer)
    }

    static func lines(_ name: String) throws -> [JSONValue] {
        let path = String(#filePath.split(separator: "/").dropLast(2).joined(separator: "/"))
        let file = try #require(fopen("/\(path)/Fixtures/machine/traces/\(name).jsonl", "r"))
        defer { fclose(file) }
        var result: [JSONValue] = []
        var line: UnsafeMutablePointer<CChar>?
        var capacity = 0
        defer { free(line) }
        while getline(&line, &capacity, file) > 0, let line {
            result.append(try JSONValue(parsing: String(cString: line)))
        }
        return result
    }

    /// The fixtures' first line holds the program; the rest is what revm 19 (pyrevm 0.3.7) writes.
    @Test(arguments: ["calls", "create", "delegate", "loop"])
    func linesAreThoseOfRevm(_ name: String) throws {
        let fixture = try Self.lines(name)
        var text = ""
        var codes: [(UInt64, String)] = []
        for (key, code) in try #require(fixture[0]["code"]?.objectValue).members {
            codes.append((try #require(UInt64(key, radix: 16)), try #require(code.stringValue)))
        }
        var result: ExecutionResult?
        try withUnsafeMutablePointer(to: &text) { output in
            var tracer = EIP3155Tracer { output.pointee += $0 }
            let done = try Self.run(codes, &tracer)
            tracer.finish(isSuccess: done.isSuccess, output: done.output, gasUsed: done.gasUsed, fork: .cancun)
            result = done
        }
        let ours = try text.split(separator: "\n").map { try JSONValue(parsing: String($0)) }
        #expect(ours.count == fixture.count - 1)
        for (mine, theirs) in zip(ours.dropLast(), fixture.dropFirst().dropLast()) {
            for key in ["pc", "op", "gas", "stack", "depth", "opName"] {
                #expect(mine[key] == theirs[key], "\(key) of \(mine.compact)")
            }
            #expect(mine["memSize"]?.intValue == theirs["memSize"]?.stringValue.flatMap { Int($0) })
            #expect(
                (mine["error"] == nil)
                    == (theirs["error"] == nil || theirs["error"] == "CallOrCreate"
                        || theirs["error"] == "Revert"),
                "\(mine.compact)")
            if mine["error"] == nil { #expect(mine["gasCost"] == theirs["gasCost"], "\(mine.compact)") }
        }
        let last = try #require(ours.last)
        for key in ["output", "gasUsed", "pass"] { #expect(last[key] == fixture.last?[key], "\(key)") }
        #expect(result?.gasUsed == last["gasUsed"]?.stringValue.flatMap { UInt256($0)?.asUInt64 })
    }

    @Test func returnDataAndMemoryAreShown() throws {
        // Calls 0xdd, which returns 0x2a in one byte; then writes a word of memory.
        var text = ""
        try withUnsafeMutablePointer(to: &text) { output in
            var tracer = EIP3155Tracer(includesMemory: true) { output.pointee += $0 }
            _ = try Self.run([(0xcc, "5f5f5f5f5f60dd5af160015f5200"), (0xdd, "602a5f5360015ff3")], &tracer)
        }
        let lines = try text.split(separator: "\n").map { try JSONValue(parsing: String($0)) }
        #expect(lines.last?["returnData"] == "0x2a")
        #expect(lines.last?["memory"]?.stringValue == "0x" + String(repeating: "0", count: 63) + "1")
        #expect(lines.first?["returnData"] == "0x")
    }

    @Test func callTree() throws {
        var tracer = CallTreeTracer()
        // 0xcc: CALL 0xdd (which delegates to 0xee, which reverts), STATICCALL identity, CALL nobody with value.
        let codes: [(UInt64, String)] = [
            (0xcc, "5f5f5f5f5f60dd61c350f1" + "5f5f60205f60046103e8fa" + "5f5f5f5f600160ab61ea60f1" + "00"),
            (0xdd, "5f5f5f5f60ee614e20f400"), (0xee, "60aa5f5360015ffd"),
        ]
        let result = try Self.run(codes, value: 1, &tracer)
        #expect(result.isSuccess)
        #expect(tracer.calls.map(\.start.kind) == [.call, .call, .delegateCall, .staticCall, .call])
        #expect(tracer.calls.map(\.start.depth) == [0, 1, 2, 1, 1])
        #expect(tracer.calls.map(\.start.target.w0) == [0xcc, 0xdd, 0xee, 4, 0xab])
        #expect(tracer.calls.map(\.halt) == [.success, .success, .revert, .success, .success])
        #expect(tracer.calls[2].output == [0xaa] && tracer.calls[2].start.address == Address(number: 0xdd))
        #expect(tracer.calls[3].gasUsed == 18 && tracer.calls[3].output.count == 32)
        #expect(tracer.calls[4].start.gas == 60_000 + 2300 && tracer.calls[4].gasUsed == 0)
        #expect(UInt64(tracer.calls[0].gasUsed) + 21_000 == result.gasUsed)
        let json = try JSONValue(parsing: tracer.json)
        #expect(json["type"] == "CALL" && json["calls"]?.arrayValue?.count == 3)
        let delegate = json["calls"]?[0]?["calls"]?[0]
        #expect(delegate?["type"] == "DELEGATECALL" && delegate?["error"] == "revert")
        #expect(delegate?["from"] == .string(Address(number: 0xdd).hex))
        #expect(json["calls"]?[2]?["value"] == "0x1")
    }

    @Test func callsThatNeverStartAreInTheTree() throws {
        var tracer = CallTreeTracer()
        // A call with more value than there is, and a CREATE with too much.
        _ = try Self.run([(0xcc, "5f5f5f5f60ff60dd61c350f1" + "5f5f60fff000")], &tracer)
        #expect(tracer.calls.map(\.halt) == [.success, .insufficientBalance, .insufficientBalance])
        #expect(tracer.calls[1].gasUsed == 0)
        #expect(tracer.calls[2].start.kind == .create)
    }

    @Test func deepCallsPrint() throws {
        var tracer = CallTreeTracer()
        // Calls itself with all its gas until the depth or the gas ends.
        _ = try Self.run([(0xcc, "5f5f5f5f5f305af100")], gas: 16_000_000, fork: .cancun, &tracer)
        #expect(tracer.calls.count > 200)
        let text = tracer.json
        #expect(text.count(where: { $0 == "{" }) == text.count(where: { $0 == "}" }))
        #expect(text.count(where: { $0 == "[" }) == tracer.calls.count - 1)
    }

    @Test func histogramAddsUp() throws {
        var tracer = HistogramTracer()
        let codes: [(UInt64, String)] = [
            (0xcc, "60015f555f5f5f5f600160dd61c350f1" + "5f5f60205f60046103e8fa" + "600160020100"),
            (0xdd, "6001600155fe"),
        ]
        let result = try Self.run(codes, value: 1, &tracer)
        let add = tracer.opcodes[Int(Opcode.add.rawValue)]
        #expect(add == HistogramTracer.Row(count: 1, gas: 3))
        #expect(tracer.opcodes[Int(Opcode.sstore.rawValue)].count == 2)
        #expect(tracer.precompiles[Address(number: 4)] == HistogramTracer.Row(count: 1, gas: 18))
        #expect(tracer.opcodes[0xfe].gas > 20_000)
        #expect(UInt64(tracer.total.gas) + 21_000 == result.gasUsed + result.gasRefunded)
        #expect(tracer.json["opcodes"]?["ADD"]?["gas"]?.intValue == 3)
    }

    @Test func accesses() throws {
        var tracer = AccessTracer()
        // SSTORE(1, 7), SLOAD(1), TSTORE(2, 8), TLOAD(2), MSTORE(0x20, 9), MLOAD(0x20), RETURN(0, 4).
        let code = "6007600155" + "600154" + "60086002" + "5d" + "60025c" + "6009602052" + "602051" + "60045ff3"
        _ = try Self.run([(0xcc, code)], &tracer)
        #expect(
            tracer.accesses.map(\.target) == [
                .storage(slot: 1, value: 7), .storage(slot: 1, value: 7), .transient(slot: 2, value: 8),
                .transient(slot: 2, value: 8), .memory(offset: 0x20, count: 32), .memory(offset: 0x20, count: 32),
                .memory(offset: 0, count: 4),
            ])
        #expect(tracer.accesses.map(\.isWrite) == [true, false, true, false, true, false, false])
        #expect(tracer.accesses.allSatisfy { $0.address == Self.target && $0.depth == 0 })
    }

    @Test func whatRunsOutOfGasIsNoAccess() throws {
        var tracer = AccessTracer()
        let result = try Self.run([(0xcc, "6007600155")], gas: 23_000, &tracer)
        #expect(result.halt == .outOfGas)
        #expect(tracer.accesses.isEmpty)
    }

    @Test func pairsWatchTogether() throws {
        var tracer = TracerPair(HistogramTracer(), CallTreeTracer())
        _ = try Self.run([(0xcc, "600100")], &tracer)
        #expect(tracer.first.total.count == 2)
        #expect(tracer.second.calls.count == 1)
        #expect(!TracerPair<NoTracer, NoTracer>.isActive)
    }

    /// On the public tests: watching changes nothing, and the gas of all rows is that of the receipt.
    @Test(
        .enabled(if: FixtureFile.areThere, "\(FixtureFile.missing)"),
        arguments: [("ethereum-tests", 199), ("eest", 997)])
    func watchingChangesNothing(file: String, step: Int) throws {
        var checked = 0
        for line in FixtureFile.lines(file, step: step, without: StateTestFixtureTests.heavy) {
            for test in try StateTest.parse(JSONValue(parsing: line), file: file) {
                for item in test.cases.prefix(4) {
                    var tracer = TracerPair(HistogramTracer(), TracerPair(CallTreeTracer(), AccessTracer()))
                    let watched = try test.run(item, &tracer)
                    #expect(watched.passed, "\(watched.name)")
                    guard watched.result != nil, let outermost = tracer.second.first.calls.first else { continue }
                    #expect(tracer.first.total.gas == outermost.gasUsed, "\(watched.name) \(watched.forkName)")
                    checked += 1
                }
            }
        }
        #expect(checked > 10)
    }
}
