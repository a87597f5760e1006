// The running part of a semantic test: deployments, calls and comparisons.

import Compilation
import EVM
import EthereumTypes
import Keccak
import Primitives

/// Executes the calls of one test on one host.
struct SemanticExecution {
    var compilation: Compilation
    let host: TestHost
    let events: EventText
    private var isDeployed = false
    private var differences: [String] = []
    private var lastLogs: [Log] = []

    init(compilation: Compilation, host: TestHost, events: EventText) {
        self.compilation = compilation
        self.host = host
        self.events = events
    }

    /// A reason to end the test early.
    private enum Stop: Error {
        case outcome(SemanticOutcome)
    }

    mutating func run(_ calls: [SemanticCall], mainSource: String) -> SemanticOutcome {
        do {
            for call in calls {
                if case .library(let file) = call.kind {
                    try deployLibrary(call.signature, file: file)
                    continue
                }
                if !isDeployed {
                    let isConstructor = call.kind == .constructor
                    try deployMain(mainSource, isConstructor ? call : nil)
                    if isConstructor { continue }
                }
                make(call)
            }
        } catch Stop.outcome(let outcome) {
            return outcome
        } catch {
            return .failed(["\(error)"])
        }
        return differences.isEmpty ? .passed : .failed(differences)
    }

    // MARK: Deployment

    private func code(_ contract: CompiledContract) throws -> [UInt8] {
        let generated = compilation.generate([contract])
        if generated.diagnostics.hasErrors {
            throw Stop.outcome(SemanticTest.outcome(ofErrors: generated.diagnostics, compilation))
        }
        guard let code = generated[contract]?.creation else {
            throw Stop.outcome(.failed(["no code for \(contract.fullName)"]))
        }
        if let open = code.unlinked.first {
            throw Stop.outcome(.failed(["library \(open.library) is not linked"]))
        }
        return code.bytes
    }

    private mutating func deployLibrary(_ name: String, file: String) throws {
        let found = compilation.contracts.last { $0.name == name && (file.isEmpty || $0.source == file) }
        guard let library = found else { throw Stop.outcome(.failed(["library \(name) not found"])) }
        let result = host.deploy(try code(library))
        guard result.isSuccess else { throw Stop.outcome(.failed(["library \(name) was not deployed"])) }
        compilation.settings.libraries.append(
            LibraryAddress(name: library.fullName, address: host.contract.bytes))
    }

    private mutating func deployMain(_ source: String, _ constructor: SemanticCall?) throws {
        guard let contract = compilation.lastContract(in: source) else {
            throw Stop.outcome(.failed(["no contract in the main source"]))
        }
        let arguments = constructor?.argumentBytes ?? []
        let result = host.deploy(try code(contract) + arguments, value: constructor?.value ?? .zero)
        isDeployed = true
        if let constructor {
            if result.isSuccess == constructor.expectsFailure {
                note(constructor, "deployment \(result.isSuccess ? "succeeded" : "failed (\(result.status))")")
            }
            compareSideEffects(constructor, result)
        } else if !result.isSuccess {
            let output = Hex.encode(result.output, prefix: true)
            throw Stop.outcome(.failed(["deployment failed (\(result.status)) with \(output)"]))
        }
    }

    // MARK: Calls

    private mutating func make(_ call: SemanticCall) {
        switch call.kind {
        case .builtin: builtin(call)
        case .lowLevel: compare(call, host.call(call.argumentBytes, value: call.value))
        case .function:
            let selector = keccak256(call.signature).prefix(4)
            compare(call, host.call(Array(selector) + call.argumentBytes, value: call.value))
        case .constructor, .library: note(call, "must come first")
        }
    }

    private mutating func compare(_ call: SemanticCall, _ result: CallResult) {
        if result.isSuccess == call.expectsFailure || result.output != call.expected {
            let status = result.isSuccess ? "" : "FAILURE (\(result.status)) "
            note(
                call,
                "expected \(call.expectsFailure ? "FAILURE " : "")\(Hex.encode(call.expected, prefix: true)), got "
                    + status + Hex.encode(result.output, prefix: true))
        }
        compareSideEffects(call, result)
    }

    private mutating func compareSideEffects(_ call: SemanticCall, _ result: CallResult) {
        lastLogs = result.logs
        let matches =
            result.logs.count == call.sideEffects.count
            && zip(result.logs, call.sideEffects).allSatisfy {
                events.matches($0, expectation: $1, contract: host.contract)
            }
        if !matches {
            let actual = result.logs.map { events.text(of: $0, contract: host.contract) }
            note(call, "expected effects \(call.sideEffects), got \(actual)")
        }
    }

    private mutating func note(_ call: SemanticCall, _ text: String) {
        differences.append("\(call.signature): \(text)")
    }

    // MARK: Builtins

    private mutating func builtin(_ call: SemanticCall) {
        var output: [UInt8] = []
        var effects: [String] = []
        switch call.signature {
        case "isoltest_builtin_test": output = UInt256(UInt64(0x1234)).bigEndianBytes
        case "isoltest_side_effects_test":
            output = call.arguments.isEmpty ? UInt256.zero.bigEndianBytes : call.argumentBytes
            effects = call.arguments.map { Hex.encode($0.bytes) }
        case "balance":
            // The public tests' host reads an address of fewer digits as 0.
            let address = call.arguments.first.map { Address(hex: $0.text) ?? .zero } ?? host.contract
            output = host.balance(of: address).bigEndianBytes
        case "storageEmpty": output = UInt256(UInt64(host.isStorageEmpty ? 1 : 0)).bigEndianBytes
        case "account":
            let index = call.arguments.first.flatMap { Int($0.text) } ?? 0
            host.selectAccount(index)
            output = host.sender.word.bigEndianBytes
        default: note(call, "unknown builtin")
        }
        if output != call.expected {
            note(
                call,
                "expected \(Hex.encode(call.expected, prefix: true)), got \(Hex.encode(output, prefix: true))")
        }
        // The public tests' host shows the events of the last transaction again.
        let repeated = lastLogs.map { events.text(of: $0, contract: host.contract) }
        if effects != call.sideEffects && effects + repeated != call.sideEffects {
            note(call, "expected effects \(call.sideEffects), got \(effects)")
        }
    }
}
