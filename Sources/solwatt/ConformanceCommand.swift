// `solwatt conformance semantic PATH`: runs test files in solc's semantic format and reports how many pass.

import ArgumentParser
import Compilation
import Conformance
import Glibc
import Primitives

struct ConformanceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "conformance", abstract: "Run test files in solc's formats.",
        subcommands: [
            SemanticConformance.self, SyntaxConformance.self, ASTJSONConformance.self, ABIJSONConformance.self,
            NatspecJSONConformance.self,
        ])
}

struct SemanticConformance: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "semantic", abstract: "Compile and execute semantic tests (isoltest format).",
        discussion: """
            Each file runs in a process of its own, so that a crash of the compiler is one failure. The last line counts \
            passed, failed, crashed, unsupported and skipped files. Exit status 1 if any failed or crashed.
            """)

    @Argument(help: "Folder or file with .sol tests.")
    var path: String

    @Option(help: "Only files whose path contains this text.")
    var match: String?

    @Option(help: "Tests to run at the same time.")
    var jobs = LargeStack.processorCount

    @Option(help: "Failures to print.")
    var show = 20

    @Flag(help: "Print a line for every file.")
    var verbose = false

    @Flag(name: .customLong("no-optimize"), help: "Compile without optimisation.")
    var noOptimize = false

    @Option(name: .customLong("trace"), help: "Write the transactions of one test file to this file as JSON.")
    var trace: String?

    @Flag(name: .customLong("single"), help: .hidden)
    var single = false

    func run() throws {
        try runCommand {
            if single || trace != nil {
                try runSingle(path)
            } else {
                try runAll()
            }
        }
    }

    // MARK: One file

    private func runSingle(_ path: String) throws {
        let bytes: [UInt8]
        do {
            bytes = try FileSystem.read(path)
        } catch {
            throw CommandFailure(error)
        }
        let folder = SourcePath.parent(of: path)
        let text = String(decoding: bytes, as: UTF8.self)
        let (outcome, records) = LargeStack.run { [noOptimize] in
            SemanticTest(text, optimize: !noOptimize) { try? FileSystem.read(SourcePath.join(folder, $0)) }.run()
        }
        if let trace {
            let json = JSONValue.array(records.map { $0.json(gasLimit: 100_000_000) })
            try FileSystem.writeAtomically(Array((json.pretty + "\n").utf8), to: trace)
        }
        Console.print(Self.lines(outcome).joined(separator: "\n"))
    }

    /// The label, then the details, one a line.
    private static func lines(_ outcome: SemanticOutcome) -> [String] {
        let details =
            switch outcome {
            case .passed: [String]()
            case .failed(let differences): differences
            case .unsupported(let reason), .skipped(let reason): [reason]
            }
        return [outcome.label] + details.map { $0.split(separator: "\n").joined(separator: " ") }
    }

    // MARK: Many files

    /// What a child process said about a file.
    private struct Report: Sendable {
        var path: String
        var label: String
        var details: [String]
    }

    private func runAll() throws {
        let files: [String]
        do {
            files =
                FileSystem.kind(of: path) == .directory
                ? try FileSystem.files(under: path, suffix: ".sol") : [path]
        } catch {
            throw CommandFailure(error)
        }
        if FileSystem.kind(of: path) == .missing { throw CommandFailure("\(path): no such file or directory") }
        // Folders whose names begin with `_` hold sources that other tests read.
        let chosen = files.filter { file in
            let folders = file.dropFirst(path.count).split(separator: "/").dropLast()
            return (match.map(file.contains) ?? true) && !folders.contains { $0.hasPrefix("_") }
        }
        if chosen.isEmpty { throw CommandFailure("\(path): no test files") }
        let options = noOptimize ? " --no-optimize" : ""
        let reports = LargeStack.map(count: chosen.count, workers: max(1, jobs)) { index in
            Self.runChild(chosen[index], options: options)
        }
        summarize(reports)
        if reports.contains(where: { $0.label == "FAIL" || $0.label == "CRASH" }) { throw ExitCode(1) }
    }

    private func summarize(_ reports: [Report]) {
        var shown = 0
        for report in reports {
            let isBad = report.label == "FAIL" || report.label == "CRASH"
            if verbose || (isBad && shown < show) {
                if isBad { shown += 1 }
                Console.print("\(report.label) \(report.path)")
                for detail in report.details.prefix(6) { Console.print("    " + detail.prefix(400)) }
            }
        }
        func count(_ label: String) -> Int { reports.count { $0.label == label } }
        Console.print(
            "\(count("PASS")) passed, \(count("FAIL")) failed, \(count("CRASH")) crashed, "
                + "\(count("UNSUPPORTED")) unsupported, \(count("SKIP")) skipped")
    }

    /// Runs one file in a child process of this executable.
    private static func runChild(_ path: String, options: String) -> Report {
        let command =
            "/proc/\(getpid())/exe conformance semantic --single\(options) \(quoted(path)) 2>&1"
        guard let pipe = popen(command, "r") else {
            return Report(path: path, label: "CRASH", details: ["cannot start a process"])
        }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 14)
        while true {
            let count = fread(&buffer, 1, buffer.count, pipe)
            if count == 0 { break }
            bytes.append(contentsOf: buffer[..<count])
        }
        let status = pclose(pipe)
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
        guard status == 0, let label = lines.first else {
            return Report(path: path, label: "CRASH", details: Array(lines.prefix(4)))
        }
        return Report(path: path, label: label, details: Array(lines.dropFirst()))
    }

    private static func quoted(_ path: String) -> String {
        "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
