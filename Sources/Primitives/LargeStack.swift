// Runs work on threads with a stack far larger than the default, so that recursion over deeply nested (but bounded)
// source is safe in debug builds too.

import Glibc

/// Runs closures on threads with large stacks.
public enum LargeStack {
    /// Runs `body` on a thread with a large stack and waits for it: at once, if this is such a thread. Falls back to the
    /// calling thread if the system refuses another.
    public static func run<Result>(_ body: @Sendable @escaping () -> Result) -> Result {
        if WorkerPool.isWorker { return body() }
        let job = ResultJob(body)
        guard WorkerPool.shared.submit(job) else { return body() }
        WorkerPool.shared.wait(for: job)
        return job.result ?? body()
    }

    /// Runs `body(0..<count)` on up to `workers` threads, this one and others with large stacks; results come back in
    /// index order, whatever the schedule was.
    public static func map<Result>(
        count: Int, workers: Int, _ body: @Sendable @escaping (Int) -> Result
    ) -> [Result] {
        guard count > 1, workers > 1 else { return (0..<max(count, 0)).map(body) }
        let queue = IndexQueue(count: count, body: body)
        let shares = (1..<min(workers, count)).map { _ in ResultJob { queue.run() } }
        for share in shares { _ = submit(share, workers: workers) }
        queue.run()
        for share in shares { WorkerPool.shared.complete(share) }
        return queue.results()
    }

    /// Runs `aside` on another thread, if there is a second worker, while `body` runs on this one.
    public static func beside<Result>(
        workers: Int, _ aside: @Sendable @escaping () -> Result, _ body: () -> Void
    ) -> Result {
        let job = ResultJob(aside)
        if workers > 1 { _ = submit(job, workers: workers) }
        body()
        WorkerPool.shared.complete(job)
        return job.result ?? aside()
    }

    /// Runs `body` on another thread while this one goes on, if there is a second worker that the system does not refuse;
    /// else at once. Nobody waits for it.
    public static func detach(workers: Int, _ body: @Sendable @escaping () -> Void) {
        if workers < 2 || !submit(ResultJob(body), workers: workers) { body() }
    }

    /// Starts `count` threads for later work, one after the other, and returns when `prepare` has run on each of them.
    /// Whoever needs a thread gets the one that was started last and is free.
    public static func startThreads(_ count: Int, prepare: @Sendable @escaping () -> Void) {
        WorkerPool.shared.start(count, prepare: prepare)
    }

    /// Offers a job to other threads, so that at most `workers` run, this one counted. Who completes it loses nothing if
    /// no other begins it.
    /// - Returns: false if the system refuses the thread that is needed.
    private static func submit(_ job: Job, workers: Int) -> Bool {
        WorkerPool.shared.submit(job, limit: WorkerPool.isWorker ? workers : workers - 1)
    }

    /// Number of processors that this process may run on, at least 1.
    public static let processorCount = allowedProcessors() ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

    /// The number of bits in the affinity mask that Linux shows in `/proc/self/status`, proc(5): hexadecimal digits, with
    /// commas between groups. Nil where there is no such file.
    private static func allowedProcessors() -> Int? {
        guard let file = fopen("/proc/self/status", "r") else { return nil }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 4096)
        let key = Array("Cpus_allowed:".utf8)
        while fgets(&line, Int32(line.count), file) != nil {
            let text = line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
            guard text.starts(with: key) else { continue }
            let bits = text.dropFirst(key.count).reduce(0) { $0 + (Hex.value(ofDigit: $1)?.nonzeroBitCount ?? 0) }
            return bits > 0 ? bits : nil
        }
        return nil
    }
}

/// One closure and its result. The result is written by one thread and read when the job is done.
final class ResultJob<Result>: Job, @unchecked Sendable {
    private let body: @Sendable () -> Result
    private(set) var result: Result?

    init(_ body: @Sendable @escaping () -> Result) { self.body = body }

    override func run() { result = body() }
}

/// Indices handed out under a lock; each result slot is written by exactly one thread and read when all are done.
private final class IndexQueue<Result>: @unchecked Sendable {
    private let body: @Sendable (Int) -> Result
    private let lock = Lock()
    private var next = 0
    private var slots: [Result?]

    init(count: Int, body: @Sendable @escaping (Int) -> Result) {
        self.body = body
        slots = Array(repeating: nil, count: count)
    }

    /// Takes indices until none is left.
    func run() {
        while let index = take() {
            let result = body(index)
            lock.hold { slots[index] = result }
        }
    }

    private func take() -> Int? {
        lock.hold {
            guard next < slots.count else { return nil }
            next += 1
            return next - 1
        }
    }

    func results() -> [Result] { slots.compactMap { $0 } }
}
