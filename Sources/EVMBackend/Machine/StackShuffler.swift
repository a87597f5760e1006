/// Finds stack instructions that turn one stack into another. Every step either puts one word where it belongs, removes a
/// word that is not wanted, or adds one that is missing, so the number of steps is bounded by the lengths.
struct StackShuffler {
    /// What the search needs to know about words: those that can be made at any time need not be on the stack.
    let canMake: (StackSlot) -> Bool
    private(set) var stack: [StackSlot]
    private let target: [StackSlot]
    private(set) var operations: [StackOperation] = []
    private(set) var gas = 0
    /// The word that lies deeper than sixteen places, when there is no solution.
    private(set) var unreachable: StackSlot?

    private init(from stack: [StackSlot], to target: [StackSlot], canMake: @escaping (StackSlot) -> Bool) {
        self.stack = stack
        self.target = target
        self.canMake = canMake
    }

    /// Instructions from `source` to `target`, both listed bottom first. With `allowsRest`, words may stay below the
    /// target; then the cheapest number of them is chosen.
    static func solve(
        from source: [StackSlot], to target: [StackSlot], allowsRest: Bool, canMake: @escaping (StackSlot) -> Bool
    ) -> StackShuffler {
        var best = StackShuffler(from: source, to: target, canMake: canMake)
        if source == target || (allowsRest && source.suffix(target.count) == target[...]) { return best }
        if !allowsRest || source.isEmpty {
            best.run()
            return best
        }
        var found = false
        let first = max(0, source.count - target.count - 4)
        for base in stride(from: source.count, through: first, by: -1) {
            if found && best.gas == 0 { break }
            var candidate = StackShuffler(from: Array(source[base...]), to: target, canMake: canMake)
            candidate.run()
            guard candidate.unreachable == nil, !candidate.missesBelow(source[..<base]) else { continue }
            if !found || candidate.gas < best.gas {
                best = candidate
                found = true
            }
        }
        if !found {
            best = StackShuffler(from: source, to: target, canMake: canMake)
            best.run()
        }
        return best
    }

    /// True when the target has a word that is neither made nor on the part of the stack that was looked at.
    private func missesBelow(_ rest: ArraySlice<StackSlot>) -> Bool {
        operations.contains { if case .make(let slot) = $0 { !canMake(slot) && slot != .junk } else { false } }
    }

    private func count(_ slot: StackSlot, in list: [StackSlot]) -> Int {
        var result = 0
        for item in list where item == slot { result += 1 }
        return result
    }

    private func matches(_ index: Int) -> Bool {
        index < target.count && (target[index] == stack[index] || target[index] == .junk)
    }

    private mutating func run() {
        let limit = 64 + 8 * (stack.count + target.count)
        for _ in 0..<limit {
            if unreachable != nil || !step() { return }
        }
        unreachable = .junk
    }

    /// One instruction towards the target; false when it is reached.
    private mutating func step() -> Bool {
        if let top = stack.last {
            let last = stack.count - 1
            if !matches(last) || isJunkTarget(last) {
                if let place = wrongPlace(for: top, below: last) {
                    swap(last - place)
                    return true
                }
            }
            if !matches(last) && isExcess(top) {
                pop()
                return true
            }
        }
        if let missing = nextMissing() {
            add(missing)
            return true
        }
        let last = stack.count - 1
        if let wrong = stack.indices.first(where: { !matches($0) }), wrong < last {
            // The word that belongs there lies where it is not wanted; from the top it goes to its place.
            swap(last - (misplaced(wantedAt: wrong, below: last) ?? wrong))
            return true
        }
        if stack.count > target.count {
            pop()
            return true
        }
        return false
    }

    private func isJunkTarget(_ index: Int) -> Bool { index < target.count && target[index] == .junk }

    /// The deepest place that wants `slot` and has something else.
    private func wrongPlace(for slot: StackSlot, below end: Int) -> Int? {
        for index in 0..<min(end, target.count) where target[index] == slot && stack[index] != slot { return index }
        return nil
    }

    /// A place that holds the word wanted at `place` but should hold something else.
    private func misplaced(wantedAt place: Int, below end: Int) -> Int? {
        guard place < target.count, stack[end] != target[place] else { return nil }
        for index in 0..<end where index != place && stack[index] == target[place] {
            if index >= target.count || target[index] != target[place] { return index }
        }
        return nil
    }

    private func isExcess(_ slot: StackSlot) -> Bool {
        slot == .junk || slot == .temporary || count(slot, in: stack) > count(slot, in: target)
    }

    /// A word of the target of which the stack has too few copies: the next one upwards if possible.
    private func nextMissing() -> StackSlot? {
        func isMissing(_ slot: StackSlot) -> Bool { slot != .junk && count(slot, in: target) > count(slot, in: stack) }
        if stack.count < target.count {
            let next = target[stack.count]
            if isMissing(next) { return next }
        }
        for slot in target where isMissing(slot) { return slot }
        if stack.count < target.count { return .junk }
        return nil
    }

    private mutating func add(_ slot: StackSlot) {
        if slot != .junk, !canMake(slot), let index = stack.lastIndex(of: slot) {
            let depth = stack.count - index
            guard depth <= 16 else {
                unreachable = slot
                return
            }
            operations.append(.dup(depth))
            gas += 3
            stack.append(slot)
            return
        }
        operations.append(.make(slot))
        gas += 3
        stack.append(slot)
    }

    private mutating func swap(_ distance: Int) {
        if distance > 16 {
            unreachable = stack[stack.count - 1 - distance]
            return
        }
        operations.append(.swap(distance))
        gas += 3
        stack.swapAt(stack.count - 1, stack.count - 1 - distance)
    }

    private mutating func pop() {
        operations.append(.pop)
        gas += 2
        stack.removeLast()
    }
}
