import EVM
import EVMTarget
import Glibc
import Primitives
import Synchronization

/// Which cases run and what is printed of them.
struct StateTestSelection {
    var fork: Fork?
    var match: Regex<AnyRegexOutput>?
    var json: Bool
    var diff: Bool
    var trace: Bool
}

/// Runs the state tests of files on several threads. Documents (lines of `.jsonl`) are the unit of work; results are
/// printed in the order of the lines, whatever thread ran them. A document that cannot be read counts as failed.
final class StateTestRunner {
    private let selection: StateTestSelection
    private let jobs: Int
    private(set) var passed = 0
    private(set) var failed = 0
    private let showsProgress = isatty(2) != 0

    init(_ selection: StateTestSelection, jobs: Int) {
        self.selection = selection
        self.jobs = jobs
    }

    func finish() { print("\(passed) passed, \(failed) failed") }

    func run(_ path: String) throws {
        let bytes = try load(path)
        let documents = path.hasSuffix(".json") ? [0..<bytes.count] : Self.lines(bytes)
        if bytes.isEmpty || documents.isEmpty { throw CommandFailure("\(path): holds no tests") }
        let work = StateTestWork(bytes: bytes, documents: documents, file: path, selection)
        var threads: [pthread_t] = []
        for _ in 0..<min(jobs, documents.count) {
            var thread = pthread_t()
            let box = Unmanaged.passRetained(work).toOpaque()
            let status = pthread_create(
                &thread, nil,
                { argument in
                    guard let argument else { return nil }
                    Unmanaged<StateTestWork>.fromOpaque(argument).takeRetainedValue().drain()
                    return nil
                }, box)
            if status == 0 {
                threads.append(thread)
            } else {
                Unmanaged<StateTestWork>.fromOpaque(box).release()
            }
        }
        if threads.isEmpty { work.drain() }
        if showsProgress { showProgress(of: work) }
        for thread in threads { pthread_join(thread, nil) }
        for report in work.reports {
            passed += report.passed
            failed += report.failed
            print(report.text, terminator: "")
        }
    }

    /// Draws a bar on the terminal until the file is done, and takes it away.
    private func showProgress(of work: StateTestWork) {
        let total = work.documentCount
        while true {
            let done = work.doneCount
            let filled = done * 30 / max(total, 1)
            let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 30 - filled)
            let failures = failed + work.failureCount
            EvmInput.writeError("\r\u{1b}[K[\(bar)] \(done)/\(total)" + (failures > 0 ? "  \(failures) failed" : ""))
            if done >= total { break }
            usleep(100_000)
        }
        EvmInput.writeError("\r\u{1b}[K")
    }

    /// Non-empty lines.
    private static func lines(_ bytes: [UInt8]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = 0
        bytes.withUnsafeBufferPointer { buffer in
            while start < buffer.count {
                let end = buffer[start...].firstIndex(of: 0x0a) ?? buffer.count
                if end > start { result.append(start..<end) }
                start = end + 1
            }
        }
        return result
    }

    /// The bytes of a file, unpacked by the system's `xz` when the name ends in `.xz`.
    private func load(_ path: String) throws -> [UInt8] {
        guard path.hasSuffix(".xz") else { return try EvmInput.readFile(path) }
        guard access(path, R_OK) == 0 else { throw CommandFailure("\(path): \(String(cString: strerror(errno)))") }
        let quoted = "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
        guard let pipe = popen("exec xz -dcqq -- " + quoted, "r") else { throw CommandFailure("cannot run xz") }
        let result = Result { try EvmInput.read(pipe, path) }
        let status = pclose(pipe)
        let bytes = try result.get()
        if status != 0 {
            throw CommandFailure("\(path): xz cannot unpack it (damaged or cut off, or xz-utils is not installed)")
        }
        return bytes
    }
}

/// Results of one document.
struct StateTestReport: Sendable {
    var passed = 0
    var failed = 0
    var text = ""
}

/// The documents of one file and who takes the next one. Threads write disjoint elements of `reports`.
final class StateTestWork: @unchecked Sendable {
    private let bytes: [UInt8]
    private let documents: [Range<Int>]
    private let file: String
    private let selection: StateTestSelection
    private let next = Atomic<Int>(0)
    private let done = Atomic<Int>(0)
    private let failures = Atomic<Int>(0)
    private let results: UnsafeMutablePointer<StateTestReport>

    var documentCount: Int { documents.count }
    var doneCount: Int { done.load(ordering: .relaxed) }
    var failureCount: Int { failures.load(ordering: .relaxed) }
    var reports: [StateTestReport] { Array(UnsafeBufferPointer(start: results, count: documents.count)) }

    init(bytes: [UInt8], documents: [Range<Int>], file: String, _ selection: StateTestSelection) {
        self.bytes = bytes
        self.documents = documents
        self.file = file
        self.selection = selection
        results = .allocate(capacity: max(documents.count, 1))
        results.initialize(repeating: StateTestReport(), count: documents.count)
    }

    deinit {
        results.deinitialize(count: documents.count)
        results.deallocate()
    }

    /// Takes documents until none is left.
    func drain() {
        while true {
            let index = next.add(1, ordering: .relaxed).oldValue
            if index >= documents.count { return }
            results[index] = report(documents[index])
            failures.add(results[index].failed, ordering: .relaxed)
            done.add(1, ordering: .relaxed)
        }
    }

    private func report(_ range: Range<Int>) -> StateTestReport {
        var report = StateTestReport()
        do {
            let value = try bytes.withUnsafeBufferPointer { buffer in
                var reader = JSONReader(UnsafeBufferPointer(rebasing: buffer[range]))
                let value = try reader.value()
                try reader.end()
                return value
            }
            for test in try StateTest.parse(value, file: file) { try run(test, &report) }
        } catch {
            report.failed += 1
            report.text += "FAIL \(file): document at byte \(range.lowerBound): \(error)\n"
        }
        return report
    }

    private func run(_ test: StateTest, _ report: inout StateTestReport) throws {
        if let match = selection.match, (test.suite + "/" + test.name).firstMatch(of: match) == nil { return }
        for item in test.cases where selection.fork == nil || item.fork == selection.fork {
            let outcome: StateTestOutcome
            if selection.trace {
                var tracer = EIP3155Tracer(write: EvmInput.writeError)
                outcome = try test.run(item, &tracer)
                tracer.finish(
                    isSuccess: outcome.result?.isSuccess ?? false, output: outcome.result?.output ?? [],
                    gasUsed: outcome.result?.gasUsed ?? 0, fork: item.fork, stateRoot: outcome.actualRoot)
            } else {
                outcome = try test.run(item)
            }
            if outcome.passed { report.passed += 1 } else { report.failed += 1 }
            if selection.json {
                report.text += outcome.json(includesDiff: selection.diff).compact + "\n"
            } else if !outcome.passed {
                report.text += outcome.text + "\n"
            }
        }
    }
}

extension StateTestOutcome {
    /// One line, and the differing accounts where the fixture tells the expected state.
    var text: String {
        var text = "FAIL \(suite) \(name) \(forkName)[\(index)]"
        if !problem.isEmpty { text += " \(problem)" }
        if expectedRoot != actualRoot { text += " root \(actualRoot.paddedHex), expected \(expectedRoot.paddedHex)" }
        if expectedLogs != actualLogs { text += " logs \(actualLogs.paddedHex), expected \(expectedLogs.paddedHex)" }
        if let mismatch {
            text += "\n    expected -> actual:\n" + mismatch.lines(indent: "    ").joined(separator: "\n")
        }
        return text
    }

    /// The members of one line of `--json`.
    func json(includesDiff: Bool) -> JSONValue {
        let status = result.map { $0.isSuccess ? "success" : "\($0.halt)" } ?? "rejected"
        var members: [(String, JSONValue)] = [
            ("suite", .string(suite)), ("name", .string(name)), ("fork", .string(forkName)), ("index", .number(index)),
            ("pass", .bool(passed)), ("stateRoot", .string(actualRoot.paddedHex)),
            ("logsHash", .string(actualLogs.paddedHex)), ("status", .string(status)),
            ("gasUsed", .string(UInt256(result?.gasUsed ?? 0).hex)),
            ("output", .string(Hex.encode(result?.output ?? [], prefix: true))), ("error", .string(problem)),
        ]
        if includesDiff {
            members.append(("logs", .array((result?.logs ?? []).map(\.json))))
            members.append(("diff", diff.json))
        }
        if let mismatch { members.append(("mismatch", mismatch.json)) }
        return .object(members)
    }
}
