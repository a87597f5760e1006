// `solwatt run`: deploys a contract on a chain of its own, calls it, and prints what happened.

import ArgumentParser
import Compilation
import EVM
import EVMTarget
import EthereumTypes
import Primitives
import Projects
import SoliditySource

struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Compile a contract, deploy it and call a function.",
        discussion: """
            solwatt run Token.sol "transfer(address,uint256)" 0x… 5

            Arguments are written as numbers, true/false, 0x…, texts, [lists] and (tuples). The last contract of the \
            file is deployed unless --contract names another. Exit status 1 if the deployment or the call reverts.
            """)

    @Argument(help: "Solidity file.")
    var file: String

    @Argument(help: "Function: its signature, or its name if it is not overloaded.")
    var function: String

    @Argument(parsing: .remaining, help: "Arguments of the call.")
    var arguments: [String] = []

    @Option(help: "Contract to deploy.")
    var contract: String?

    @Option(name: .customLong("constructor"), parsing: .singleValue, help: "A constructor argument (repeat in order).")
    var constructorArguments: [String] = []

    @Option(help: "Wei sent with the call.")
    var value = "0"

    @Option(name: .customLong("deploy-value"), help: "Wei sent with the deployment.")
    var deployValue = "0"

    @Option(help: "Address that deploys and calls.")
    var sender: String?

    @Option(help: "Gas limit of each transaction.")
    var gas: UInt64 = 16_000_000

    @Option(name: .customLong("evm-version"), help: "EVM version to compile for and run on.")
    var evmVersion: String?

    @Flag(
        name: .customLong("optimize"), inversion: .prefixedNo, help: "Optimise for gas and size (default: --optimize).")
    var optimize: Bool?

    @OptionGroup var reporting: DiagnosticOptions

    func run() throws {
        try runCommand {
            let project = try Project.find(around: [file])
            let input = try input(project)
            let policy = try reporting.policy(project)
            let compilation = Compilation.check(input)
            let sources = compilation.program.sources
            let diagnostics = policy.apply(to: compilation.diagnostics, in: sources)
            Console.show(diagnostics, in: sources, colour: reporting.colour)
            if diagnostics.hasErrors { throw ExitCode(1) }
            let contract = try chosenContract(compilation)
            let generated = compilation.generate([contract])
            let found = policy.apply(to: generated.diagnostics, in: sources, reportsComments: false)
            Console.show(found, in: sources, colour: reporting.colour)
            if found.hasErrors { throw ExitCode(1) }
            guard let code = generated[contract]?.creation else {
                throw CommandFailure("no code for `\(contract.name)`")
            }
            if let open = code.unlinked.first {
                throw CommandFailure("`\(contract.name)` needs the library \(open.library), which is not deployed")
            }
            let interface = ContractInterface(compilation.abi(of: contract))
            try execute(code.bytes, interface, contract, on: input.settings.evmVersion)
        }
    }

    private func input(_ project: Project?) throws -> CompilerInput {
        var settings = CompilerSettings()
        settings.optimizerEnabled = true
        settings.viaIR = true
        try project?.apply(to: &settings)
        if let optimize { settings.optimizerEnabled = optimize }
        if let evmVersion {
            guard let fork = Fork(name: evmVersion) else { throw CommandFailure("unknown EVM version '\(evmVersion)'") }
            settings.evmVersion = fork
        }
        let reader = FileReader(
            basePath: project?.root ?? "", includePaths: project?.includePaths ?? [],
            packageDirectories: project?.packageDirectories ?? [],
            allowedPaths: (project?.allowedPaths ?? []) + SourceOptions.directories(of: [file]))
        return try SourceOptions.read([file], settings: settings, reader: reader)
    }

    private func chosenContract(_ compilation: Compilation) throws -> CompiledContract {
        let deployable = compilation.contracts.filter(\.isDeployable)
        if let contract {
            guard let found = compilation.contracts.last(where: { $0.name == contract }) else {
                throw CommandFailure("there is no contract `\(contract)`")
            }
            guard found.isDeployable else { throw CommandFailure("`\(contract)` cannot be deployed") }
            return found
        }
        let source = compilation.program.units.first?.name
        guard let last = deployable.last(where: { $0.source == source }) ?? deployable.last else {
            throw CommandFailure("\(file): there is no contract that can be deployed")
        }
        return last
    }

    // MARK: Execution

    private func execute(
        _ code: [UInt8], _ interface: ContractInterface, _ contract: CompiledContract, on fork: Fork
    ) throws {
        guard let entry = interface.function(named: function) else {
            let known = interface.functions.map(\.signature).joined(separator: ", ")
            throw CommandFailure("`\(contract.name)` has no function \(function); it has \(known)")
        }
        let session = EVMSession(fork: fork)
        session.gasLimit = gas
        let from = try address()
        let creation = try code + encode(constructorArguments, interface.constructor, "the constructor")
        let deployment = session.deploy(creation, value: try amount(deployValue), from: from)
        guard deployment.isSuccess, let target = deployment.createdAddress else {
            throw CommandFailure("the deployment " + outcome(deployment, interface))
        }
        Console.print("deployed \(contract.name) at \(target) (\(deployment.gasUsed) gas)")
        printLogs(deployment, interface)
        let data =
            try ABISignature(name: entry.name, parameters: entry.inputs.map(\.type)).selector
            + encode(arguments, entry.inputs, entry.signature)
        let result = session.call(target, data, value: try amount(value), from: from)
        guard result.isSuccess else {
            throw CommandFailure("\(entry.signature) " + outcome(result, interface) + " (\(result.gasUsed) gas)")
        }
        Console.print("\(entry.signature) (\(result.gasUsed) gas)")
        for line in ContractInterface.text(result.output, as: entry.outputs) { Console.print("  " + line) }
        printLogs(result, interface)
    }

    private func printLogs(_ result: ExecutionResult, _ interface: ContractInterface) {
        for log in result.logs { Console.print("  emit " + interface.text(of: log)) }
    }

    private func outcome(_ result: ExecutionResult, _ interface: ContractInterface) -> String {
        result.halt == .revert ? "reverted: " + interface.revertReason(result.output) : "failed: \(result.halt)"
    }

    private func encode(
        _ texts: [String], _ parameters: [ContractInterface.Parameter], _ subject: String
    ) throws -> [UInt8] {
        guard texts.count == parameters.count else {
            throw CommandFailure("\(subject) takes \(parameters.count) arguments, \(texts.count) were given")
        }
        let values = try zip(texts, parameters).map { try ABIValue(parsing: $0, as: $1.type) }
        return try ABICoder.encode(values, as: parameters.map(\.type))
    }

    private func amount(_ text: String) throws -> UInt256 {
        guard let amount = UInt256(text) else { throw CommandFailure("'\(text)' is not an amount of wei") }
        return amount
    }

    private func address() throws -> Address {
        guard let sender else { return EVMSession.defaultSender }
        guard let address = Address(hex: sender) else { throw CommandFailure("'\(sender)' is not an address") }
        return address
    }
}
