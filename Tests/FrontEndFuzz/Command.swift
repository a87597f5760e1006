// The command line: a parent that starts workers and examines what they leave behind, and the workers.

import Foundation

struct Arguments {
    var mode = "fuzz"
    var inputs = 100_000
    var seed: UInt64 = 1
    var jobs = 2
    var first = 0
    /// How many deletions may take other declarations with them.
    var allowed = 0
    /// Where a worker notes its input.
    var state = ""
    var paths: [String] = []

    init(_ words: [String]) {
        var words = words[...]
        while let word = words.popFirst() {
            switch word {
            case "--inputs": inputs = words.popFirst().flatMap { Int($0) } ?? inputs
            case "--seed": seed = words.popFirst().flatMap { UInt64($0) } ?? seed
            case "--jobs": jobs = max(1, words.popFirst().flatMap { Int($0) } ?? jobs)
            case "--allowed": allowed = words.popFirst().flatMap { Int($0) } ?? allowed
            case "--first": first = words.popFirst().flatMap { Int($0) } ?? first
            case "--state": state = words.popFirst() ?? state
            case "--worker", "--replay", "--deletion", "--shapes", "--shape": mode = String(word.dropFirst(2))
            default: paths.append(word)
            }
        }
    }
}

struct Command {
    let arguments: Arguments

    init(_ arguments: Arguments) { self.arguments = arguments }

    /// Returns the exit status.
    func run() -> Int32 {
        switch arguments.mode {
        case "worker": work()
        case "replay": replay()
        case "shape": shape()
        case "shapes": shapes()
        case "deletion": deletion()
        default: fuzz()
        }
    }

    // MARK: - Workers

    /// Bounds time and memory of this process.
    private func limit(seconds: UInt32) {
        var memory = rlimit(rlim_cur: 3 << 30, rlim_max: 3 << 30)
        setrlimit(__rlimit_resource_t(RLIMIT_DATA.rawValue), &memory)
        alarm(seconds)
    }

    private func check(_ text: [UInt8], _ options: RunOptions) -> Int32 {
        if let problem = Subject(text, options).problem {
            say(problem)
            return 3
        }
        return 0
    }

    private func work() -> Int32 {
        let corpus = Corpus(folders: arguments.paths)
        if corpus.files.isEmpty { return 2 }
        let file = open(arguments.state, O_RDWR | O_CREAT, 0o644)
        for input in arguments.first..<arguments.first + arguments.inputs {
            var mutator = Mutator(corpus, seed: arguments.seed, input: input)
            let text = mutator.input()
            _ = ftruncate(file, 0)
            _ = pwrite(file, text, text.count, 0)
            limit(seconds: 20)
            var options = RunOptions()
            options.reportsAllErrors = mutator.below(3) > 0
            options.fork = mutator.below(4) == 0 ? .byzantium : .prague
            if mutator.below(8) == 0 { options.imported = mutator.file().text }
            options.exportsAST = mutator.below(6) == 0
            options.findsImports = mutator.below(4) != 0
            let status = check(text, options)
            if status != 0 { return status }
        }
        return 0
    }

    /// Runs one file in all ways.
    private func replay() -> Int32 {
        for path in arguments.paths {
            guard let data = FileManager.default.contents(atPath: path) else { return 0 }
            limit(seconds: 20)
            for all in [true, false] {
                var options = RunOptions()
                options.reportsAllErrors = all
                options.exportsAST = true
                for imported in [nil, Array("contract C {}".utf8), Array(data)] {
                    options.imported = imported
                    options.findsImports = imported != nil
                    let status = check(Array(data), options)
                    if status != 0 { return status }
                }
            }
        }
        return 0
    }

    private func shape() -> Int32 {
        guard let shape = Shapes.all().first(where: { $0.name == arguments.paths.first }) else { return 2 }
        limit(seconds: 60)
        var options = RunOptions()
        for all in [true, false] {
            options.reportsAllErrors = all
            let status = check(Array(shape.text().utf8), options)
            if status != 0 { return status }
        }
        return 0
    }

    // MARK: - Parents

    private func start(_ words: [String]) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = words
        try process.run()
        return process
    }

    private func status(_ words: [String]) -> Int32 {
        guard let process = try? start(words) else { return 2 }
        process.waitUntilExit()
        return process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
    }

    private func fuzz() -> Int32 {
        say("\(arguments.inputs) inputs, seed \(arguments.seed)")
        let folder = FileManager.default.temporaryDirectory.path + "/frontend-fuzz-\(getpid())"
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let share = (arguments.inputs + arguments.jobs - 1) / arguments.jobs
        var workers: [(process: Process, state: String)] = []
        for job in 0..<arguments.jobs {
            let state = "\(folder)/input-\(job).sol"
            let count = min(share, arguments.inputs - job * share)
            guard count > 0,
                let process = try? start(
                    [
                        "--worker", "--state", state, "--first", String(job * share), "--inputs", String(count),
                        "--seed",
                        String(arguments.seed),
                    ] + arguments.paths)
            else { continue }
            workers.append((process, state))
        }
        var failures: Int32 = 0
        for worker in workers {
            worker.process.waitUntilExit()
            let isFine = worker.process.terminationReason == .exit && worker.process.terminationStatus == 0
            if isFine { continue }
            failures += 1
            say("a worker ended with status \(worker.process.terminationStatus) at this input:")
            report(worker.state)
        }
        if failures == 0 { try? FileManager.default.removeItem(atPath: folder) }
        return failures == 0 ? 0 : 1
    }

    /// Prints a failing input after making it smaller, as long as it keeps failing.
    private func report(_ path: String) {
        guard var text = FileManager.default.contents(atPath: path).map({ Array($0) }) else { return }
        func fails(_ text: [UInt8]) -> Bool {
            _ = FileManager.default.createFile(atPath: path + ".small", contents: Data(text))
            return status(["--replay", path + ".small"]) != 0
        }
        if fails(text) {
            let end = Date() + 120
            var size = max(1, text.count / 2)
            while size >= 1 && Date() < end {
                var place = 0
                while place < text.count && Date() < end {
                    var smaller = text
                    smaller.removeSubrange(place..<min(place + size, text.count))
                    if fails(smaller) { text = smaller } else { place += size }
                }
                size /= 2
            }
            _ = FileManager.default.createFile(atPath: path + ".small", contents: Data(text))
        } else {
            say("(it does not fail on its own)")
        }
        say(String(decoding: text, as: UTF8.self))
        say("kept in \(path) and \(path).small")
    }

    private func shapes() -> Int32 {
        var failures: Int32 = 0
        for shape in Shapes.all() {
            let status = status(["--shape", shape.name])
            if status != 0 {
                failures += 1
                say("\(shape.name): status \(status)")
            }
        }
        say("\(Shapes.all().count) shapes, \(failures) failures")
        return failures == 0 ? 0 : 1
    }

    private func deletion() -> Int32 {
        var total = 0
        var failures = 0
        for path in arguments.paths {
            guard let data = FileManager.default.contents(atPath: path) else { return 2 }
            let text = Array(data)
            let (deletions, losses) = Deletion.losses(in: text)
            total += deletions
            failures += losses.count
            for loss in losses {
                let line = text[..<loss.token.lowerBound].count { $0 == 0x0a } + 1
                let token = String(decoding: text[loss.token], as: UTF8.self)
                let missing = loss.missing.map { "\($0.kind) \($0.name): \($0.type)" }.joined(separator: "; ")
                say("\(path):\(line): without `\(token)` missing: \(missing)")
            }
        }
        say("\(total) deletions, \(failures) that lose other declarations")
        return failures <= arguments.allowed ? 0 : 1
    }
}

/// Prints a line at once.
func say(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }
