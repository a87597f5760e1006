import EVM
import EVMTarget
import Glibc
import Primitives
import Synchronization

/// Runs the state tests of files on several threads. Documents (lines of `.jsonl`) are the unit of work; results are
/// printed in the order of the lines, whatever thread ran them.
final class StateTestRunner {
    private let fork: Fork?
    private let match: Regex<AnyRegexOutput>?
    private let json: Bool
    private let trace: Bool
    private let jobs: Int
    private(set) var passed = 0
    private(set) var failed = 0
    private(set) var broken = 0
    private let showsProgress = isatty(2) != 0

    init(fork: Fork?, match: Regex<AnyRegexOutput>?, json: Bool, trace: Bool, jobs: Int) {
        self.fork = fork
        self.match = match
        self.json = json
        self.trace = trace
        self.jobs = jobs
    }

    func finish() {
        if showsProgress { EvmInput.writeError("\r\u{1b}[K") }
        print("\(passed) passed, \(failed) failed" + (broken > 0 ? ", \(broken) unreadable" : ""))
    }

    func run(_ path: String) throws {
        let bytes = try load(path)
        let documents = path.hasSuffix(".json") ? [0..<bytes.count] : Self.lines(bytes)
        let work = StateTestWork(
            bytes: bytes, documents: documents, file: path, fork: fork, match: match, json: json, trace: trace)
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
        for thread in threads { pthread_join(thread, nil) }
        for report in work.reports {
            passed += report.passed
            failed += report.failed
            broken += report.broken
            print(report.text, terminator: "")
        }
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
        guard let pipe = popen("exec xz -dc -- " + quoted, "r") else { throw CommandFailure("cannot run xz") }
        let result = Result { try EvmInput.read(pipe, path) }
        let status = pclose(pipe)
        let bytes = try result.get()
        if status != 0 {
            throw CommandFailure("\(path): xz failed (truncated file, or xz-utils is not installed)")
        }
        return bytes
    }
}

/// Results of one document.
struct StateTestReport: Sendable {
    var passed = 0
    var failed = 0
    var broken = 0
    var text = ""
}

/// The documents of one file and who takes the next one. Threads write disjoint elements of `reports`.
final class StateTestWork: @unchecked Sendable {
    private let bytes: [UInt8]
    private let documents: [Range<Int>]
    private let file: String
    private let fork: Fork?
    private let match: Regex<AnyRegexOutput>?
    private let json: Bool
    private let trace: Bool
    private let next = Atomic<Int>(0)
    private let results: UnsafeMutablePointer<StateTestReport>

    var reports: [StateTestReport] { Array(UnsafeBufferPointer(start: results, count: documents.count)) }

    init(
        bytes: [UInt8], documents: [Range<Int>], file: String, fork: Fork?, match: Regex<AnyRegexOutput>?, json: Bool,
        trace: Bool
    ) {
        self.bytes = bytes
        self.documents = documents
        self.file = file
        self.fork = fork
        self.match = match
        self.json = json
        self.trace = trace
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
            report.broken += 1
            report.text += "\(file): byte \(range.lowerBound): \(error)\n"
        }
        return report
    }

    private func run(_ test: StateTest, _ report: inout StateTestReport) throws {
        if let match, (test.suite + "/" + test.name).firstMatch(of: match) == nil { return }
        for item in test.cases where fork == nil || item.fork == fork {
            let outcome: StateTestOutcome
            if trace {
                var tracer = EIP3155Tracer(write: EvmInput.writeError)
                outcome = try test.run(item, &tracer)
            } else {
                outcome = try test.run(item)
            }
            if outcome.passed { report.passed += 1 } else { report.failed += 1 }
            if json {
                report.text += outcome.json.compact + "\n"
            } else if !outcome.passed {
                report.text += outcome.text + "\n"
            }
        }
    }
}

extension StateTestOutcome {
    var text: String {
        var text = "FAIL \(suite) \(name) \(forkName)[\(index)]"
        if !problem.isEmpty { text += " \(problem)" }
        if expectedRoot != actualRoot { text += " root \(actualRoot.paddedHex), expected \(expectedRoot.paddedHex)" }
        if expectedLogs != actualLogs { text += " logs \(actualLogs.paddedHex), expected \(expectedLogs.paddedHex)" }
        return text
    }

    var json: JSONValue {
        [
            "suite": .string(suite), "name": .string(name), "fork": .string(forkName), "index": .number(index),
            "pass": .bool(passed), "stateRoot": .string(actualRoot.paddedHex),
            "logsHash": .string(actualLogs.paddedHex),
            "gasUsed": .string(UInt256(gasUsed).hex), "error": .string(problem),
        ]
    }
}
