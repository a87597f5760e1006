import EVMTarget
import Primitives

extension Assembly {
    /// Local rewrites, jump threading and block merging until nothing changes, then shared tails and constants by cost.
    mutating func optimize(runs: Int, fork: Fork) {
        simplify()
        LoopInversion.run(on: &self, runs: runs)
        simplify()
        if TailMerger.run(on: &self, runs: runs) { simplify() }
        var materialiser = ConstantMaterialiser(runs: runs, fork: fork)
        materialiseConstants(&materialiser)
        duplicateRepeatedPushes(fork: fork)
    }

    private mutating func simplify() {
        // Every round shrinks the code or shortens a chain of jumps; the bound is for safety only.
        for _ in 0..<8 {
            var changed = Peephole.run(on: &self)
            if JumpThreading.run(on: &self) { changed = true }
            if BlockDeduplicator.run(on: &self) { changed = true }
            if !changed { break }
        }
    }

    /// `push x; push x` with a wide `x` becomes `push x; dup1`: equal gas, fewer bytes.
    private mutating func duplicateRepeatedPushes(fork: Fork) {
        guard items.count > 1 else { return }
        var source = items[0]
        for index in 1..<items.count {
            let item = items[index]
            let repeats =
                item.isPush && item.isSame(as: source) && item.kind != .pushImmutable && item.kind != .pushLibrary
            let isPush0 = fork.hasPush0 && value(of: item)?.isZero == true
            if repeats && !isPush0 {
                items[index] = .operation(.dup1, span: item.span)
            } else {
                source = item
            }
        }
    }
}
