import Glibc
import Testing

@testable import Primitives

struct LargeStackTests {
    @Test func resultsAreInTheOrderOfIndices() {
        #expect(LargeStack.map(count: 100, workers: 4) { $0 * $0 } == (0..<100).map { $0 * $0 })
        #expect(LargeStack.map(count: 0, workers: 4) { $0 }.isEmpty)
        #expect(LargeStack.map(count: 3, workers: 1) { $0 } == [0, 1, 2])
    }

    /// A frame of a megabyte a level: more than any default stack.
    @Test func stacksAreLarge() {
        @Sendable func depth(_ level: Int) -> Int {
            withUnsafeTemporaryAllocation(byteCount: 1 << 20, alignment: 1) { bytes in
                bytes[0] = 1
                bytes[bytes.count - 1] = 1
                return level == 0 ? Int(bytes[0]) : Int(bytes[bytes.count - 1]) + depth(level - 1)
            }
        }
        #expect(LargeStack.run { depth(99) } == 100)
        #expect(LargeStack.map(count: 2, workers: 2) { _ in LargeStack.run { depth(99) } } == [100, 100])
    }

    @Test func aThreadOfThePoolRunsWorkItself() {
        let isSame = LargeStack.run {
            let outer = pthread_self()
            return LargeStack.run { pthread_equal(pthread_self(), outer) != 0 }
        }
        #expect(isSame)
        #expect(!WorkerPool.isWorker)
    }

    /// Two that wait for each other are done only if both run at once.
    @Test func workBesideRunsAtTheSameTime() {
        let (first, second) = (Semaphore(), Semaphore())
        let result = LargeStack.beside(workers: 2) {
            first.post()
            second.wait()
            return 7
        } _: {
            first.wait()
            second.post()
        }
        #expect(result == 7)
        #expect(LargeStack.beside(workers: 1, { 8 }, {}) == 8)
    }

    /// More work than threads, from all sides, inside of each other: everything is done once and nothing waits for ever.
    @Test func nestedWorkIsDoneOnce() {
        let sums = LargeStack.map(count: 20, workers: 3) { outer in
            LargeStack.beside(workers: 2) {
                LargeStack.map(count: 10, workers: 3) { outer * $0 }.reduce(0, +)
            } _: {
                #expect(LargeStack.map(count: 5, workers: 2) { $0 } == [0, 1, 2, 3, 4])
            }
        }
        #expect(sums == (0..<20).map { $0 * 45 })
    }

    @Test func detachedWorkIsDone() {
        let count = Counter()
        LargeStack.detach(workers: 1) { count.add(1) }
        #expect(count.value == 1)
        let done = Semaphore()
        LargeStack.run { LargeStack.detach(workers: 2) { done.post() } }
        done.wait()
    }

    @Test func startedThreadsArePrepared() {
        let count = Counter()
        LargeStack.startThreads(3) { count.add(WorkerPool.isWorker ? 1 : 100) }
        #expect(count.value == 3)
    }
}

private final class Counter: @unchecked Sendable {
    private let lock = Lock()
    private(set) var value = 0

    func add(_ summand: Int) { lock.hold { value += summand } }
}
