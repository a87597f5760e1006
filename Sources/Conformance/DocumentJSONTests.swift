// Test files of solc's ABIJson and natspecJSON suites: sources, then the JSON of each contract.

import Compilation
import Primitives
import SoliditySource

/// One file of the ABIJson suite: a line with the name of each contract, then its ABI.
struct ABIJSONTest: Sendable {
    private let fixture: FixtureFile

    init(_ text: String) { fixture = FixtureFile(text) }

    func run() -> FrontEndOutcome {
        var settings = CompilerSettings()
        settings.reportsAllErrors = false
        settings.workers = 1
        let text = SyntaxTest.preamble + (fixture.sources.last?.text ?? "")
        let compilation = Compilation.check(
            CompilerInput(sources: [SourceText(name: "", bytes: Array(text.utf8))], settings: settings))
        if compilation.hasErrors {
            return .failed(compilation.diagnostics.items.prefix(3).map { "\($0.entry.code): \($0.message)" })
        }
        var expected: [(name: String, json: String)] = []
        for line in fixture.expectations.split(separator: "\n") {
            let line = line.dropFirst(min(3, line.count))
            if line.hasPrefix("    :") {
                expected.append((String(line.dropFirst(5)), ""))
            } else if !expected.isEmpty {
                expected[expected.count - 1].json += line + "\n"
            }
        }
        var differences: [String] = []
        if expected.map(\.name).sorted() != compilation.contracts.map(\.name).sorted() {
            differences.append("contracts \(compilation.contracts.map(\.name))")
        }
        for contract in compilation.contracts {
            guard let text = expected.first(where: { $0.name == contract.name })?.json,
                let json = try? JSONValue(parsing: text)
            else { continue }
            let found = JSONDifference.find(expected: json, obtained: compilation.abi(of: contract))
            differences += found.map { contract.name + $0 }
        }
        return differences.isEmpty ? .passed : .failed(differences)
    }
}

/// One file of the natspecJSON suite: expected errors, then `source:Contract devdoc` or `userdoc` and the JSON.
struct NatspecJSONTest: Sendable {
    private let test: SyntaxTest

    init(_ text: String, read: @Sendable @escaping (String) -> [UInt8]?) { test = SyntaxTest(text, read: read) }

    func run() -> FrontEndOutcome {
        guard let compilation = test.compile() else {
            return FrontEndOutcome(agreement: .none, skipped: "no EVM version fits")
        }
        let outcome = SyntaxTest.compare(compilation, with: test.fixture.expectations, errorsOnly: true)
        if outcome.agreement != .full { return outcome }
        let differences = Self.documents(in: test.fixture.expectations).flatMap { document -> [String] in
            guard let contract = compilation.contracts.first(where: { $0.fullName == document.contract }) else {
                return ["no contract \(document.contract)"]
            }
            guard let expected = try? JSONValue(parsing: document.json) else { return ["the expectation is no JSON"] }
            let obtained =
                document.isForUsers ? compilation.userdoc(of: contract) : compilation.devdoc(of: contract)
            return JSONDifference.find(expected: expected, obtained: obtained)
                .map { "\(contract.name) \(document.isForUsers ? "userdoc" : "devdoc")\($0)" }
        }
        return differences.isEmpty ? .passed : FrontEndOutcome(agreement: .codes, details: differences)
    }

    private struct Document {
        var contract: String
        var isForUsers: Bool
        var json = ""
    }

    private static func documents(in expectations: String) -> [Document] {
        var result: [Document] = []
        var isInDocuments = false
        for line in expectations.split(separator: "\n") {
            if line.hasPrefix("// ----") {
                isInDocuments = true
                continue
            }
            guard isInDocuments else { continue }
            let text = line.dropFirst(line.hasPrefix("// ") ? 3 : 2)
            if !text.hasPrefix("{"), text.hasSuffix(" devdoc") || text.hasSuffix(" userdoc"), !text.hasPrefix(" ") {
                let isForUsers = text.hasSuffix(" userdoc")
                result.append(
                    Document(contract: String(text.dropLast(isForUsers ? 8 : 7)), isForUsers: isForUsers))
            } else if !result.isEmpty {
                result[result.count - 1].json += text + "\n"
            }
        }
        return result
    }
}
