import ArgumentParser

@main
struct Solwatt: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "solwatt", abstract: "A Solidity compiler and EVM executor.")
}
