// Runs work on a thread with a stack far larger than the default, so that recursion over deeply nested (but bounded)
// source is safe in debug builds too.

import Glibc

/// Runs closures on threads with large stacks.
public enum LargeStack {
    /// Bytes of address space reserved per thread. Pages are committed only when touched.
    public static let defaultSize = 512 << 20

    /// Runs `body` on a new thread with `size` bytes of stack and waits for it. Falls back to the calling thread if the
    /// system refuses such a thread.
    public static func run<Result>(size: Int = defaultSize, _ body: @Sendable @escaping () -> Result) -> Result {
        let job = Job(body)
        if let thread = start(job, size: size) { pthread_join(thread, nil) }
        return job.result ?? body()
    }

    /// Runs `body(0..<count)` on up to `workers` threads with large stacks; results come back in index order, whatever
    /// the schedule was.
    public static func map<Result>(
        count: Int, workers: Int, size: Int = defaultSize, _ body: @Sendable @escaping (Int) -> Result
    ) -> [Result] {
        guard count > 1, workers > 1 else { return (0..<max(count, 0)).map(body) }
        let queue = WorkQueue(count: count, body: body)
        let threads = (1..<min(workers, count)).compactMap { _ in start(queue, size: size) }
        queue.run()
        for thread in threads { pthread_join(thread, nil) }
        return queue.results()
    }

    /// Runs `aside` on a thread of its own, if there is a second worker, while `body` runs on this one.
    public static func beside<Result>(
        workers: Int, size: Int = defaultSize, _ aside: @Sendable @escaping () -> Result, _ body: () -> Void
    ) -> Result {
        let job = Job(aside)
        let thread = workers > 1 ? start(job, size: size) : nil
        body()
        if let thread { pthread_join(thread, nil) } else { job.run() }
        return job.result ?? aside()
    }

    /// Starts a thread; nil if the system refuses one.
    private static func start(_ job: AnyJob, size: Int) -> pthread_t? {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        var thread = pthread_t()
        let context = Unmanaged.passRetained(job)
        let started =
            pthread_attr_setstacksize(&attributes, size) == 0
            && pthread_create(
                &thread, &attributes,
                { pointer in
                    Unmanaged<AnyJob>.fromOpaque(pointer!).takeRetainedValue().run()
                    return nil
                }, context.toOpaque()) == 0
        if !started { context.release() }
        return started ? thread : nil
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

/// The common face of what a thread runs; a class because its address is the thread's argument.
private class AnyJob: @unchecked Sendable {
    func run() {}
}

/// One closure and its result. The result is written by the thread and read after it was joined.
private final class Job<Result>: AnyJob, @unchecked Sendable {
    private let body: @Sendable () -> Result
    private(set) var result: Result?

    init(_ body: @Sendable @escaping () -> Result) { self.body = body }

    override func run() { result = body() }
}

/// Indices handed out under a lock; each result slot is written by exactly one thread and read after all were joined.
private final class WorkQueue<Result>: AnyJob, @unchecked Sendable {
    private let count: Int
    private let body: @Sendable (Int) -> Result
    private let lock: UnsafeMutablePointer<pthread_mutex_t>
    private var next = 0
    private var slots: [Result?]

    init(count: Int, body: @Sendable @escaping (Int) -> Result) {
        self.count = count
        self.body = body
        slots = Array(repeating: nil, count: count)
        lock = .allocate(capacity: 1)
        lock.initialize(to: pthread_mutex_t())
        pthread_mutex_init(lock, nil)
    }

    deinit {
        pthread_mutex_destroy(lock)
        lock.deallocate()
    }

    override func run() {
        while let index = take() {
            let result = body(index)
            pthread_mutex_lock(lock)
            slots[index] = result
            pthread_mutex_unlock(lock)
        }
    }

    private func take() -> Int? {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        guard next < count else { return nil }
        next += 1
        return next - 1
    }

    func results() -> [Result] { slots.compactMap { $0 } }
}
