// Runs one semantic test: compiles its sources, deploys, makes its calls on our machine and compares.

import Compilation
import EVM
import EVMTarget
import EthereumTypes
import Keccak
import Primitives
import SoliditySource

/// What became of a test.
public enum SemanticOutcome: Sendable, Equatable {
    case passed
    /// One line per difference.
    case failed([String])
    /// The compiler said that it does not support something in it.
    case unsupported(String)
    /// Not meant for this pipeline: legacy code generation, ABI coder v1, other object formats.
    case skipped(String)

    public var label: String {
        switch self {
        case .passed: "PASS"
        case .failed: "FAIL"
        case .unsupported: "UNSUPPORTED"
        case .skipped: "SKIP"
        }
    }
}

/// One semantic test file.
public struct SemanticTest {
    public let fixture: FixtureFile
    /// Contents of the external sources by name.
    private let externalSources: [(name: String, bytes: [UInt8])]
    public var optimize: Bool

    /// `readExternal` reads a path relative to the test file.
    public init(_ text: String, optimize: Bool = true, readExternal: (String) -> [UInt8]? = { _ in nil }) {
        fixture = FixtureFile(text)
        externalSources = fixture.externalSources.compactMap { source in
            readExternal(source.path).map { (source.name, $0) }
        }
        self.optimize = optimize
    }

    /// Runs the test. The second value records the transactions.
    public func run() -> (outcome: SemanticOutcome, records: [TransactionRecord]) {
        if let reason = skipReason { return (.skipped(reason), []) }
        guard let fork = fork else { return (.skipped("EVM version \(fixture.settings["EVMVersion"] ?? "")"), []) }
        let calls: [SemanticCall]
        do {
            calls = try fixture.semanticCalls()
        } catch {
            return (.failed(["expectations: \(error)"]), [])
        }
        let compilation = Compilation.check(compilerInput(fork))
        if compilation.hasErrors { return (Self.outcome(ofErrors: compilation.diagnostics, compilation), []) }
        guard let analysis = compilation.analysis else { return (.failed(["no analysis"]), []) }
        let isBlockLimitVisible = fixture.sources.contains { $0.text.contains("gaslimit") }
        let host = TestHost(
            fork: fork, gasLimit: isBlockLimitVisible ? 20_000_000 : 100_000_000,
            carriesBlobs: fixture.sources.contains { $0.text.contains("blobhash") },
            origin: fixture.expectations.contains(String(repeating: "92", count: 20)) ? TestHost.origin : nil)
        var execution = SemanticExecution(compilation: compilation, host: host, events: EventText(analysis))
        let outcome = execution.run(calls, mainSource: fixture.mainSource)
        return (outcome, host.records)
    }

    private var skipReason: String? {
        let settings = fixture.settings
        if settings["compileViaYul"] == "false" { return "legacy code generation only" }
        if fixture.sources.contains(where: { $0.text.contains("pragma experimental solidity") }) {
            return "experimental Solidity"
        }
        if settings["ABIEncoderV1Only"] == "true" { return "ABI coder v1 only" }
        if let format = settings["bytecodeFormat"], !format.contains("legacy") { return "EVM object format" }
        if externalSources.count != fixture.externalSources.count { return "external sources" }
        return nil
    }

    /// The EVM version to use: the default if the file accepts it, else the nearest one that it accepts.
    private var fork: Fork? {
        guard let text = fixture.settings["EVMVersion"] else { return CompilerSettings.defaultEVMVersion }
        let name = text.drop { "<>=".contains($0) }
        guard let fork = Fork(name: String(name)) else { return nil }
        let standard = CompilerSettings.defaultEVMVersion
        switch text.prefix(text.count - name.count) {
        case ">=": return max(fork, standard)
        case ">": return fork < standard ? standard : Fork(rawValue: fork.rawValue + 1)
        case "<=": return min(fork, standard)
        case "<": return standard < fork ? standard : fork.rawValue == 0 ? nil : Fork(rawValue: fork.rawValue - 1)
        default: return fork
        }
    }

    private func compilerInput(_ fork: Fork) -> CompilerInput {
        var settings = CompilerSettings()
        settings.evmVersion = fork
        settings.optimizerEnabled = optimize
        settings.viaIR = true
        settings.workers = 1
        if let name = fixture.settings["revertStrings"], let revertStrings = RevertStrings(rawValue: name) {
            settings.revertStrings = revertStrings
        }
        let sources =
            fixture.sources.map { SourceText(name: $0.name, bytes: Array($0.text.utf8)) }
            + externalSources.map { SourceText(name: $0.name, bytes: $0.bytes) }
        return CompilerInput(sources: sources, settings: settings)
    }

    /// `unsupported` if every error says so, else `failed`.
    static func outcome(ofErrors diagnostics: DiagnosticList, _ compilation: Compilation) -> SemanticOutcome {
        let errors = diagnostics.items.filter { $0.severity == .error }
        let lines = errors.map { error in
            let line = compilation.program.sources.lineColumn(at: error.span.start)?.line ?? 0
            return "\(error.entry.type.rawValue) \(error.entry.code) line \(line): \(error.message)"
        }
        if errors.allSatisfy({ $0.entry.type == .unimplementedFeatureError }) {
            return .unsupported(lines.first ?? "")
        }
        return .failed(lines)
    }
}
