import ArgumentParser
import EVM
import EVMTarget
import EthereumTypes
import Glibc
import Primitives

struct EvmRunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Run bytecode as the code of an account and print the result as JSON.")

    @Option(help: "Runtime bytecode: hex digits or @FILE.")
    var code: String

    @Option(help: "Call data: hex digits or @FILE.")
    var input: String = ""

    @Option(help: "Fork, frontier to osaka.")
    var fork: String = "cancun"

    @Option(parsing: .unconditional, help: "Gas of the call.")
    var gas: UInt64 = 30_000_000

    @Option(parsing: .unconditional, help: "Value of the call in wei, decimal or 0x hex.")
    var value: String = "0"

    @Flag(help: "Print an EIP-3155 trace to standard error.")
    var trace = false

    @Option(help: "Print what was seen as JSON to standard error: calls, histogram (gas by opcode) or access.")
    var tracer: EvmTracerName?

    @Option(help: "Repeat this often and report the median time.")
    var bench: Int?

    func run() throws {
        try runCommand { try execute() }
    }

    private func execute() throws {
        let code = try EvmInput.bytes(self.code, "--code")
        let input = try EvmInput.bytes(self.input, "--input")
        let fork = try EvmInput.fork(self.fork)
        guard let value = UInt256(self.value) else { throw ValidationError("--value is not a 256-bit number") }
        guard gas <= UInt64(Int64.max) else { throw ValidationError("--gas must be below 2^63") }
        if let bench, bench < 1 { throw ValidationError("--bench must be at least 1") }
        if bench != nil && (trace || tracer != nil) { throw ValidationError("--bench cannot be timed with a tracer") }
        if trace && tracer != nil { throw ValidationError("--trace and --tracer exclude each other") }
        let call = MessageCall(code: code, input: input, gas: gas, value: value)
        var times: [UInt64] = []
        var result = try runOnce(call, fork, &times)
        for _ in 1..<max(bench ?? 1, 1) { result = try runOnce(call, fork, &times) }
        times.sort()
        var json: JSONValue = .object([
            ("status", .string(result.isSuccess ? "success" : result.halt == .revert ? "revert" : "\(result.halt)")),
            ("gasUsed", .number(String(result.gasUsed))), ("output", .string(Hex.encode(result.output, prefix: true))),
            ("logs", .array(result.logs.map(\.json))),
        ])
        if bench != nil, case .object(var object) = json {
            object["medianNanoseconds"] = .number(String(times[times.count / 2]))
            json = .object(object)
        }
        print(json.compact)
    }

    private func runOnce(_ call: MessageCall, _ fork: Fork, _ times: inout [UInt64]) throws -> ExecutionResult {
        let executor = Executor(fork: fork)
        executor.prepare(call)
        let start = DispatchClock.now()
        let result = trace || tracer != nil ? watched(call, executor) : executor.run(call)
        times.append(DispatchClock.now() &- start)
        return result
    }

    private func watched(_ call: MessageCall, _ executor: Executor) -> ExecutionResult {
        let result: ExecutionResult
        switch tracer {
        case .calls?:
            var tracer = CallTreeTracer()
            result = executor.run(call, &tracer)
            EvmInput.writeError(tracer.json + "\n")
        case .histogram?:
            var tracer = HistogramTracer()
            result = executor.run(call, &tracer)
            EvmInput.writeError(tracer.json.compact + "\n")
        case .access?:
            var tracer = AccessTracer()
            result = executor.run(call, &tracer)
            for access in tracer.accesses { EvmInput.writeError(access.json.compact + "\n") }
        case nil:
            var tracer = EIP3155Tracer(write: EvmInput.writeError)
            result = executor.run(call, &tracer)
            tracer.finish(
                isSuccess: result.isSuccess, output: result.output, gasUsed: result.gasUsed, fork: executor.fork)
        }
        return result
    }
}

/// What `--tracer` accepts.
enum EvmTracerName: String, ExpressibleByArgument, CaseIterable {
    case calls, histogram, access
}

/// Monotonic nanoseconds.
enum DispatchClock {
    static func now() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) &* 1_000_000_000 &+ UInt64(time.tv_nsec)
    }
}
