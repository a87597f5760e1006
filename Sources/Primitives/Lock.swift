// What threads wait for. Objects, because the system wants an address that does not change.

import Glibc

/// A mutual exclusion lock.
final class Lock: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

    init() {
        mutex.initialize(to: pthread_mutex_t())
        pthread_mutex_init(mutex, nil)
    }

    deinit {
        pthread_mutex_destroy(mutex)
        mutex.deallocate()
    }

    func hold<Result>(_ body: () -> Result) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return body()
    }
}

/// A counting semaphore that starts at 0.
final class Semaphore: @unchecked Sendable {
    /// Nanoseconds for which a thread stays awake that expects to go on soon. Most pauses between parallel passes are
    /// shorter; to be woken takes a tenth of a millisecond on a quiet machine and several on a busy one.
    private static let patience: UInt64 = 2_000_000

    private let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

    init() {
        semaphore.initialize(to: sem_t())
        sem_init(semaphore, 0, 0)
    }

    deinit {
        sem_destroy(semaphore)
        semaphore.deallocate()
    }

    func post() { sem_post(semaphore) }

    /// Waits asleep.
    func wait() {
        while sem_wait(semaphore) != 0 {}
    }

    /// Waits awake at first, leaving the processor to others that have something to do.
    func waitAwake() {
        let end = Self.now() + Self.patience
        repeat {
            if sem_trywait(semaphore) == 0 { return }
            sched_yield()
        } while Self.now() < end
        wait()
    }

    private static func now() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}
