import EVM
import EVMTarget
import EthereumTypes
import IR
import Primitives
import Testing

@testable import EVMBackend

/// Compiles objects and runs their code on the executor.
enum Harness {
    static let contract = Address(0, 0x1000, 0)

    struct Run {
        var outcome: IREvaluator.Outcome
        var gas: UInt64
        var state: WorldState
    }

    /// The code of an object as the runtime object of a module.
    static func compile(_ object: IRObject, options: BackendOptions = BackendOptions()) throws -> CompiledCode {
        var module = IRModule(name: "test")
        module.runtime = object
        var creation = IRFunction(name: "creation")
        creation[.entry].terminator = .stop
        _ = module.creation.addFunction(creation)
        let compiled = try EVMBackend.compile(module, options: options).get()
        return try #require(compiled.runtime)
    }

    /// The runtime object of a module in text form.
    static func object(_ text: String) throws -> IRObject { try IRParser.parse(text).runtime }

    static func run(_ code: [UInt8], calldata: [UInt8] = [], storage: [UInt256: UInt256] = [:]) -> Run {
        let session = EVMSession(fork: .cancun)
        session.state.setCode(of: contract, to: code)
        for key in storage.keys.sorted() { session.state.setStorage(of: contract, at: key, to: storage[key] ?? .zero) }
        let result = session.call(contract, calldata)
        let outcome: IREvaluator.Outcome =
            switch result.halt {
            case .success: result.output.isEmpty ? .stopped : .returned(result.output)
            case .revert: .reverted(result.output)
            default: .invalid
            }
        return Run(outcome: outcome, gas: result.gasUsed, state: session.state)
    }

    static func word(_ value: UInt64) -> [UInt8] { UInt256(value).bigEndianBytes }

    /// `main` of a runtime object with this body and other functions.
    static func wrap(_ functions: String) -> String {
        "module \"t\" {\n object runtime entry @main {\n" + functions + "\n}\n}\n"
    }
}
