import Glibc

/// What a thread is to do, once.
class Job: @unchecked Sendable {
    /// Whether a thread has claimed it. Guarded by the lock of the pool.
    fileprivate var isClaimed = false
    fileprivate let done = Semaphore()
    /// More work is likely to follow soon.
    fileprivate var isFollowed = true

    func run() {}
}

/// Threads with large stacks that wait for the next job when one is done. They live as long as the process: a thread
/// takes as long to start as a small contract takes to check, and the system may leave it for some milliseconds on the
/// processor of the thread that started it, while another is idle.
final class WorkerPool: @unchecked Sendable {
    static let shared = WorkerPool()

    /// Bytes of address space reserved per thread. Pages are committed only when touched.
    private static let stackSize = 512 << 20

    private let lock = Lock()
    private var workerCount = 0
    /// Workers that wait. The last is the next to get a job.
    private var idle: [Worker] = []
    /// Jobs for which there was no worker, first come first.
    private var waiting: [Job] = []

    private init() {}

    /// Whether this thread belongs to the pool.
    static var isWorker: Bool { pthread_getspecific(workerKey) != nil }

    private static let workerKey = {
        var key = pthread_key_t()
        pthread_key_create(&key, nil)
        return key
    }()

    /// Hands the job to a worker that waits, or to a new one while there are fewer than `limit`; otherwise the job waits
    /// until a worker is free.
    /// - Returns: false if a worker was to be started and the system refuses it. Then nothing has happened.
    func submit(_ job: Job, limit: Int = .max) -> Bool {
        lock.hold {
            if let worker = idle.popLast() {
                worker.job = job
                worker.wake.post()
                return true
            }
            if workerCount < limit { return start(Worker(job)) }
            waiting.append(job)
            return true
        }
    }

    /// Waits for a job that was submitted and that is going to take long.
    func wait(for job: Job) { job.done.wait() }

    /// Waits for the job if another thread has begun it, or runs it on this one.
    func complete(_ job: Job) {
        let isMine = lock.hold { claim(job) }
        if isMine { job.run() } else { job.done.waitAwake() }
    }

    /// Starts so many workers and waits until `prepare` has run on each, one after the other.
    func start(_ count: Int, prepare: @Sendable @escaping () -> Void) {
        for _ in 0..<count {
            let preparation = ResultJob(prepare)
            preparation.isFollowed = false
            guard lock.hold({ start(Worker(preparation)) }) else { return }
            wait(for: preparation)
        }
    }

    private func claim(_ job: Job) -> Bool {
        defer { job.isClaimed = true }
        return !job.isClaimed
    }

    /// Starts a thread for a worker that has a job.
    private func start(_ worker: Worker) -> Bool {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        var thread = pthread_t()
        let context = Unmanaged.passRetained(worker)
        let isStarted =
            pthread_attr_setstacksize(&attributes, Self.stackSize) == 0
            && pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED)) == 0
            && pthread_create(
                &thread, &attributes,
                { pointer in
                    pthread_setspecific(WorkerPool.workerKey, pointer)
                    WorkerPool.shared.work(Unmanaged<Worker>.fromOpaque(pointer!).takeRetainedValue())
                }, context.toOpaque()) == 0
        if isStarted { workerCount += 1 } else { context.release() }
        return isStarted
    }

    /// The life of a thread. A job counts as done when its worker is ready for the next: who has waited for it may give
    /// the same worker another.
    private func work(_ worker: Worker) -> Never {
        var finished: Job?
        while true {
            let job = nextJob(of: worker)
            let isFollowed = finished?.isFollowed ?? false
            finished?.done.post()
            finished = nil
            if let job {
                job.run()
            } else if isFollowed {
                worker.wake.waitAwake()
            } else {
                worker.wake.wait()
            }
            finished = job
        }
    }

    /// The next job that nobody else has begun. Without one the worker is idle from now on.
    private func nextJob(of worker: Worker) -> Job? {
        lock.hold {
            while let job = worker.job ?? waiting.first {
                if worker.job == nil { waiting.removeFirst() }
                worker.job = nil
                if claim(job) { return job }
            }
            idle.append(worker)
            return nil
        }
    }
}

/// What the pool knows of one of its threads.
private final class Worker: @unchecked Sendable {
    /// Given when the worker is woken. Guarded by the lock of the pool.
    var job: Job?
    let wake = Semaphore()

    init(_ job: Job) { self.job = job }
}
