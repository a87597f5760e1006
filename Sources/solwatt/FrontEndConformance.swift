// `solwatt conformance syntax|ASTJSON|ABIJson|natspecJSON PATH`: runs test files of solc's front end suites.

import ArgumentParser
import Compilation
import Conformance
import Primitives

/// What the four commands share.
struct FrontEndOptions: ParsableArguments {
    @Argument(help: "Folder or file with .sol tests.")
    var path: String

    @Option(help: "Only files whose path contains this text.")
    var match: String?

    @Option(help: "Tests to run at the same time.")
    var jobs = LargeStack.processorCount

    @Option(help: "Disagreements to print.")
    var show = 20

    @Option(help: "Record of what agrees. Tests that fall behind it are printed, and the exit status is 1.")
    var ledger: String?

    @Flag(help: "Write the ledger instead of comparing with it.")
    var update = false

    static let discussion = """
        All files run in this process. The summary counts files by how far they agree: in verdict (accepted or \
        rejected), in codes (the same errors and warnings), and in full.
        """

    func run(_ suite: FrontEndSuite) throws {
        try runCommand { try FrontEndRun(options: self, suite: suite).run() }
    }
}

struct SyntaxConformance: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "syntax", abstract: "Compare diagnostics with syntax tests (isoltest format).",
        discussion: FrontEndOptions.discussion)
    @OptionGroup var options: FrontEndOptions
    func run() throws { try options.run(.syntax) }
}

struct ASTJSONConformance: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ASTJSON", abstract: "Compare ASTs with the .json files beside the tests.",
        discussion: FrontEndOptions.discussion)
    @OptionGroup var options: FrontEndOptions
    func run() throws { try options.run(.astJSON) }
}

struct ABIJSONConformance: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ABIJson", abstract: "Compare ABIs with the expectations in the tests.",
        discussion: FrontEndOptions.discussion)
    @OptionGroup var options: FrontEndOptions
    func run() throws { try options.run(.abiJSON) }
}

struct NatspecJSONConformance: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "natspecJSON", abstract: "Compare userdoc and devdoc with the expectations in the tests.",
        discussion: FrontEndOptions.discussion)
    @OptionGroup var options: FrontEndOptions
    func run() throws { try options.run(.natspecJSON) }
}

/// One run of a suite.
private struct FrontEndRun {
    let options: FrontEndOptions
    let suite: FrontEndSuite

    func run() throws {
        let root = options.path
        let isFolder = FileSystem.kind(of: root) == .directory
        if FileSystem.kind(of: root) == .missing { throw CommandFailure("\(root): no such file or directory") }
        let files: [String]
        do {
            files = isFolder ? try FileSystem.files(under: root, suffix: ".sol") : [root]
        } catch {
            throw CommandFailure(error)
        }
        let chosen = files.filter { options.match.map($0.contains) ?? true }
        if chosen.isEmpty { throw CommandFailure("\(root): no test files") }
        let suite = suite
        let outcomes = LargeStack.map(count: chosen.count, workers: max(1, options.jobs)) { index in
            Self.outcome(of: chosen[index], suite)
        }
        let prefix = isFolder ? root.utf8.count + (root.hasSuffix("/") ? 0 : 1) : 0
        let names = chosen.map { String($0.utf8.dropFirst(prefix)) ?? $0 }
        summarize(names, outcomes)
        try compareWithLedger(
            zip(names, outcomes).filter { $0.1.skipped == nil }.map { (path: $0.0, agreement: $0.1.agreement) })
    }

    private static func outcome(of path: String, _ suite: FrontEndSuite) -> FrontEndOutcome {
        guard let bytes = try? FileSystem.read(path) else {
            return FrontEndOutcome(agreement: .none, details: ["cannot be read"])
        }
        let folder = SourcePath.parent(of: path)
        return suite.run(String(decoding: bytes, as: UTF8.self), path: path) {
            try? FileSystem.read(SourcePath.join(folder, $0))
        }
    }

    private func summarize(_ names: [String], _ outcomes: [FrontEndOutcome]) {
        var shown = 0
        for (name, outcome) in zip(names, outcomes) where outcome.agreement != .full && outcome.skipped == nil {
            guard shown < options.show else { break }
            shown += 1
            Console.print("\(outcome.agreement == .none ? "FAIL" : outcome.agreement.name) \(name)")
            for detail in outcome.details.prefix(6) { Console.print("    " + detail.prefix(400)) }
        }
        let ran = outcomes.filter { $0.skipped == nil }
        func share(_ agreement: Agreement) -> String {
            let count = ran.count { $0.agreement >= agreement }
            let tenths = ran.isEmpty ? 0 : count * 1000 / ran.count
            return "\(agreement.name) \(count) (\(tenths / 10).\(tenths % 10) %)"
        }
        let levels: [Agreement] = suite == .syntax ? [.verdict, .codes, .full] : [.full]
        Console.print(
            "\(ran.count) files: " + levels.map(share).joined(separator: ", ")
                + (ran.count == outcomes.count ? "" : "; \(outcomes.count - ran.count) skipped"))
    }

    private func compareWithLedger(_ results: [(path: String, agreement: Agreement)]) throws {
        guard let path = options.ledger else { return }
        do {
            if options.update {
                try FileSystem.writeAtomically(Array(Ledger.text(results).utf8), to: path)
                return
            }
            let ledger = Ledger(String(decoding: try FileSystem.read(path), as: UTF8.self))
            let regressions = ledger.regressions(results)
            for regression in regressions { Console.print("REGRESSION \(regression)") }
            if !regressions.isEmpty { throw ExitCode(1) }
        } catch let error as FileError {
            throw CommandFailure(error)
        }
    }
}
