import ArgumentParser
import EVM
import EVMTarget
import Glibc
import Primitives

struct EvmStateTestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "statetest", abstract: "Run public EVM state tests (.json, .jsonl, .jsonl.xz).")

    @Flag(help: "One JSON object per case.")
    var json = false

    @Option(help: "Only cases of this fork.")
    var fork: String?

    @Option(help: "Only tests whose suite/name matches this regular expression.")
    var match: String?

    @Option(help: "Worker threads.")
    var jobs: Int = Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))

    @Flag(help: "Print an EIP-3155 trace of every case to standard error.")
    var trace = false

    @Flag(help: "With --json: what each transaction changed in the state, and its logs.")
    var diff = false

    @Argument(help: "Test files.")
    var files: [String]

    func run() throws {
        try runCommand { try execute() }
    }

    private func execute() throws {
        let wanted = try fork.map { try EvmInput.fork($0) }
        let pattern = try match.map { text in
            do { return try Regex(text) } catch { throw ValidationError("--match: not a regular expression") }
        }
        guard jobs >= 1 && jobs <= 1024 else { throw ValidationError("--jobs must be between 1 and 1024") }
        if diff && !json { throw ValidationError("--diff needs --json") }
        let selection = StateTestSelection(fork: wanted, match: pattern, json: json, diff: diff, trace: trace)
        let runner = StateTestRunner(selection, jobs: trace ? 1 : jobs)
        for file in files { try runner.run(file) }
        runner.finish()
        if runner.failed > 0 { throw ExitCode(1) }
    }
}
