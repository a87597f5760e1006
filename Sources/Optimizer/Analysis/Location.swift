// Places in memory and storage, and when two of them cannot overlap.

import IR
import Primitives

/// A place as a base value plus a constant offset; an absolute place has no base.
struct Location: Hashable, Sendable {
    var base: ValueID
    var offset: UInt256
    /// Number of bytes, nil when unknown. Storage places have length 1 (slots).
    var length: UInt256?

    var isAbsolute: Bool { base.isNone }

    /// The word that holds the free memory pointer.
    static var freeMemoryPointer: Location { Location(base: .none, offset: 0x40, length: 0x20) }

    /// True if the places are one and the same.
    func isSame(as other: Location) -> Bool {
        base == other.base && offset == other.offset && length != nil && length == other.length
    }
}

/// Decides aliasing within one function.
struct AliasAnalysis {
    let function: IRFunction
    /// False if memory may be written at addresses that Solidity would not write to.
    let isMemorySafe: Bool
    /// Applied to operands before they are looked at.
    var replacement: ValueReplacement

    init(_ function: IRFunction, isMemorySafe: Bool) {
        self.function = function
        self.isMemorySafe = isMemorySafe
        replacement = ValueReplacement(count: function.valueCount)
    }

    // MARK: Decomposition

    /// The place of `length` bytes at an address, or the storage slot when `length` is 1.
    mutating func location(_ address: ValueID, length: UInt256?) -> Location {
        var value = replacement.find(address)
        var offset = UInt256.zero
        for _ in 0..<16 {
            if let word = function.constant(value) {
                return Location(base: .none, offset: offset &+ word, length: length)
            }
            let id = function.definingInstruction(value)
            guard !id.isNone else { break }
            let opcode = function[id].opcode
            if opcode == .freeMemoryPointer { break }
            guard opcode == .add || opcode == .sub else { break }
            let left = replacement.find(function.operand(id, 0))
            let right = replacement.find(function.operand(id, 1))
            if let word = function.constant(right) {
                offset = opcode == .add ? offset &+ word : offset &- word
                value = left
            } else if opcode == .add, let word = function.constant(left) {
                offset = offset &+ word
                value = right
            } else {
                break
            }
        }
        return Location(base: value, offset: offset, length: length)
    }

    mutating func memory(_ address: ValueID, length: ValueID) -> Location {
        location(address, length: function.constant(replacement.find(length)))
    }

    // MARK: Memory

    /// False if no byte can belong to both places.
    mutating func mayOverlap(_ left: Location, _ right: Location) -> Bool {
        if left.length == 0 || right.length == 0 { return false }
        if left.base == right.base {
            guard let leftLength = left.length, let rightLength = right.length else { return true }
            let distance = right.offset &- left.offset
            return !(distance >= leftLength && distance.negated >= rightLength)
        }
        if left.isAbsolute { return mayOverlapAbsolute(left, right) }
        if right.isAbsolute { return mayOverlapAbsolute(right, left) }
        return mayOverlapObjects(left, right)
    }

    private func mayOverlapAbsolute(_ absolute: Location, _ based: Location) -> Bool {
        guard let length = absolute.length, absolute.offset < 0x80, length <= 0x80 else { return true }
        let end = absolute.offset &+ length
        // Only a constant address is ever used for the free memory pointer.
        if isMemorySafe, absolute.offset >= 0x40, end <= 0x60 { return false }
        return !(end <= 0x80 && isHeapPointer(based.base) && based.offset < UInt256(UInt64.max))
    }

    /// True for values that lie at or above 0x80 by the rules of Solidity's memory.
    private func isHeapPointer(_ value: ValueID) -> Bool {
        let id = function.definingInstruction(value)
        guard !id.isNone else { return false }
        switch function[id].opcode {
        case .allocate, .freeMemoryPointer: return isMemorySafe
        case .mload: return isMemorySafe && function.constant(function.operand(id, 0)) == 0x40
        case .memoryGuard: return true
        default: return false
        }
    }

    /// An access within a new object cannot meet another object, nor what a parameter points to.
    private func mayOverlapObjects(_ left: Location, _ right: Location) -> Bool {
        guard isMemorySafe else { return true }
        let isLeftNew = isWithinAllocation(left)
        let isRightNew = isWithinAllocation(right)
        if isLeftNew && isRightNew { return false }
        if isLeftNew, isParameter(right.base) { return false }
        if isRightNew, isParameter(left.base) { return false }
        return true
    }

    private func isParameter(_ value: ValueID) -> Bool {
        if case .parameter(let block, _) = function.definition(of: value) { return block == .entry }
        return false
    }

    private func isWithinAllocation(_ place: Location) -> Bool {
        let id = function.definingInstruction(place.base)
        guard !id.isNone, function[id].opcode == .allocate, let length = place.length,
            let size = function.constant(function.operand(id, 0)), size < UInt256(UInt64(1) << 32)
        else { return false }
        return place.offset <= size && length <= size && place.offset &+ length <= size
    }

    // MARK: Storage

    /// False if the slots are different. Hashes of different preimages are taken to be far apart, and far from small
    /// constants, as Solidity's storage layout itself does.
    mutating func mayBeSameSlot(_ left: Location, _ right: Location) -> Bool {
        if left.base == right.base { return left.offset == right.offset }
        if left.isAbsolute { return !(left.offset < UInt256(UInt64.max) && isNearHash(right)) }
        if right.isAbsolute { return !(right.offset < UInt256(UInt64.max) && isNearHash(left)) }
        guard isNearHash(left), isNearHash(right) else { return true }
        return !haveDifferentPreimages(left.base, right.base)
    }

    private func isNearHash(_ place: Location) -> Bool {
        let id = function.definingInstruction(place.base)
        guard !id.isNone, place.offset < UInt256(UInt64.max) else { return false }
        switch function[id].opcode {
        case .mappingSlot, .keccakWord: return true
        default: return false
        }
    }

    private mutating func haveDifferentPreimages(_ left: ValueID, _ right: ValueID) -> Bool {
        let (first, second) = (function.definingInstruction(left), function.definingInstruction(right))
        guard function[first].opcode == function[second].opcode else { return true }
        let count = function.operandCount(first)
        for index in 0..<count {
            let a = location(function.operand(first, index), length: 1)
            let b = location(function.operand(second, index), length: 1)
            if a.base == b.base, a.offset != b.offset { return true }
            // Slots that are hashes themselves: nested mappings.
            if index == count - 1, !mayBeSameSlotShallow(a, b) { return true }
        }
        return false
    }

    /// One level of nesting only, so that the depth is bounded.
    private mutating func mayBeSameSlotShallow(_ left: Location, _ right: Location) -> Bool {
        if left.base == right.base { return left.offset == right.offset }
        if left.isAbsolute || right.isAbsolute {
            let (absolute, other) = left.isAbsolute ? (left, right) : (right, left)
            return !(absolute.offset < UInt256(UInt64.max) && isNearHash(other))
        }
        guard isNearHash(left), isNearHash(right) else { return true }
        let (first, second) = (function.definingInstruction(left.base), function.definingInstruction(right.base))
        guard function[first].opcode == function[second].opcode else { return false }
        for index in 0..<function.operandCount(first) {
            let a = location(function.operand(first, index), length: 1)
            let b = location(function.operand(second, index), length: 1)
            if a.base == b.base, a.offset != b.offset { return false }
        }
        return true
    }
}
