// `solwatt explain`: what a code means, with an example.

import ArgumentParser
import SoliditySource

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Explain the code of an error or warning.")

    @Argument(help: "The number in brackets, such as 7576.")
    var code: String

    func run() throws { try runCommand { try Self.explain(code) } }

    static func explain(_ code: String) throws {
        guard let number = Int(code), let entry = DiagnosticCatalogue.entry(code: number) else {
            throw ValidationError("there is no diagnostic \(code)")
        }
        Console.print(text(entry), terminator: "")
    }

    private static func text(_ entry: DiagnosticEntry) -> String {
        var text = "\(entry.severity.name)[\(entry.code)]: \(entry.summary) (\(entry.type.rawValue))\n"
        text += "\n" + wrapped(entry.help)
        if let explanation = DiagnosticExplanation.of(entry) {
            if !explanation.text.isEmpty { text += "\n" + wrapped(explanation.text) }
            text += "\nWrong:\n\n" + indented(explanation.wrong) + "\nRight:\n\n" + indented(explanation.right)
        }
        if entry.severity != .error {
            text +=
                "\n"
                + wrapped("To suppress it: `// solwatt-disable-next-line \(entry.code)`, or `--allow \(entry.code)`.")
        }
        return text
    }

    private static func indented(_ code: String) -> String {
        code.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()
    }

    /// Lines of at most 80 columns.
    private static func wrapped(_ text: String) -> String {
        var lines = ""
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, line.count + word.count + 1 > 80 {
                lines += line + "\n"
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return lines + line + "\n"
    }
}
