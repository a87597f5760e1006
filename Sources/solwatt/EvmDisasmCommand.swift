import ArgumentParser
import EVMTarget

struct EvmDisasmCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "disasm", abstract: "Print bytecode as instructions.")

    @Argument(help: "Bytecode: hex digits or @FILE.")
    var code: String

    func run() throws {
        try runCommand { try execute() }
    }

    private func execute() throws {
        let bytes = try EvmInput.bytes(code, "code")
        var text = ""
        for instruction in Disassembler(bytes) {
            let digits = String(instruction.offset, radix: 16)
            text +=
                String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + ": " + instruction.text + "\n"
        }
        print(text, terminator: "")
    }
}
