import ArgumentParser

/// `solwatt evm …`: the executor on its own.
struct EvmCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evm", abstract: "Run, trace and test EVM bytecode.",
        subcommands: [EvmRunCommand.self, EvmDisasmCommand.self, EvmStateTestCommand.self])
}
