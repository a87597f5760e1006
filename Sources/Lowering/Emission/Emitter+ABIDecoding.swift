import IR
import Primitives
import SolidityLayout
import SoliditySyntax

/// ABI decoding with the validations of ABI coder v2: everything that is not a valid encoding reverts with empty data.
extension Emitter {
    /// What to decode into.
    struct DecodeTarget {
        var layout: LayoutID
        /// `.calldata` gives references into calldata; otherwise reference types are copied to memory.
        var location: ValueLocation
    }

    /// Decodes a tuple that lies in `[start, end)` of calldata or memory.
    func decodeTuple(_ targets: [DecodeTarget], start: V, end: V, fromMemory: Bool) -> [Parts] {
        let head = targets.reduce(UInt256.zero) { $0 &+ layouts.headSize($1.layout) }
        if head.isZero { return targets.map { _ in Parts() } }
        revertIf(slt(sub(end, start), k(head)), "ABI decoding: tuple data too short")
        var position = UInt256.zero
        var results: [Parts] = []
        for target in targets {
            let slot = position.isZero ? start : add(start, k(position))
            position = position &+ layouts.headSize(target.layout)
            var place = slot
            if layouts.isDynamicallyEncoded(target.layout) {
                place = add(start, decodeOffset(slot, fromMemory, "ABI decoding: invalid tuple offset"))
            }
            results.append(decode(target, at: place, end: end, fromMemory))
        }
        return results
    }

    /// Decodes a tuple of value types in memory that is known to be long enough.
    func decodeWords(_ targets: [DecodeTarget], at start: V) -> [Parts] {
        targets.enumerated().map { index, target in
            let place = index == 0 ? start : add(start, k(index * 32))
            return partsFromWord(decodeWord(target.layout, at: place, end: start, true), target.layout)
        }
    }

    private func loadWord(_ address: V, _ fromMemory: Bool) -> V {
        fromMemory ? mload(address) : calldataload(address)
    }

    private func decodeOffset(_ slot: V, _ fromMemory: Bool, _ reason: String) -> V {
        let offset = loadWord(slot, fromMemory)
        revertIf(gt(offset, k(UInt256(UInt64.max))), reason)
        return offset
    }

    private func decode(_ target: DecodeTarget, at place: V, end: V, _ fromMemory: Bool) -> Parts {
        if layouts.isValue(target.layout) {
            return partsFromWord(decodeWord(target.layout, at: place, end: end, fromMemory), target.layout)
        }
        if target.location == .calldata, !fromMemory { return decodeCalldata(target.layout, at: place, end: end) }
        return Parts(decodeWord(target.layout, at: place, end: end, fromMemory))
    }

    /// A value as it is held in a memory word: a validated word, or a pointer to a new memory object.
    private func decodeWord(_ layout: LayoutID, at place: V, end: V, _ fromMemory: Bool) -> V {
        if layouts.isValue(layout) {
            let value = loadWord(place, fromMemory)
            validate(value, layout)
            return value
        }
        return shared(.decode, layout, fromMemory ? 1 : 0, 0, [place, end]) { e, p in
            [e.decodeBody(layout, at: p[0], end: p[1], fromMemory)]
        }[0]
    }

    private func decodeBody(_ layout: LayoutID, at place: V, end: V, _ fromMemory: Bool) -> V {
        if case .structure(let declaration) = layouts.kind(layout) {
            return decodeStruct(layout, declaration, at: place, end: end, fromMemory)
        }
        revertIf(isZero(slt(add(place, k(31)), end)), "ABI decoding: invalid calldata array offset")
        if case .array(_, let length?) = layouts.kind(layout) {
            return decodeElements(layout, data: place, length: k(length), end: end, fromMemory)
        }
        let length = loadWord(place, fromMemory)
        return decodeElements(layout, data: add(place, k(32)), length: length, end: end, fromMemory)
    }

    /// Copies `length` elements that start at `data` into a new memory array.
    func decodeElements(_ layout: LayoutID, data: V, length: V, end: V, _ fromMemory: Bool) -> V {
        let array = allocateArray(layout, length)
        let start = layouts.isDynamicallySized(layout) ? add(array, k(32)) : array
        guard case .array(let element, _) = layouts.kind(layout) else {
            revertIf(gt(add(data, length), end), "ABI decoding: invalid byte array length")
            if fromMemory {
                copyMemory(from: data, to: start, length)
            } else {
                calldatacopy(start, data, length)
            }
            mstore(add(start, length), k(0))
            return array
        }
        let stride = layouts.headSize(element)
        let sourceEnd = add(data, mul(length, k(stride)))
        revertIf(gt(sourceEnd, end), "ABI decoding: invalid calldata array stride")
        if layouts.isWholeWord(element), !fromMemory {
            calldatacopy(start, data, sub(sourceEnd, data))
            return array
        }
        let isDynamic = layouts.isDynamicallyEncoded(element)
        let source = variable(data)
        let target = variable(start)
        loop(while: { self.lt(self.get(source), sourceEnd) }) {
            let slot = self.get(source)
            let reason = "ABI decoding: invalid calldata array offset"
            let place = isDynamic ? self.add(data, self.decodeOffset(slot, fromMemory, reason)) : slot
            self.mstore(self.get(target), self.decodeWord(element, at: place, end: end, fromMemory))
            self.set(source, self.add(slot, self.k(stride)))
            self.set(target, self.add(self.get(target), self.k(32)))
        }
        return array
    }

    /// Copies a calldata array of `length` elements at `data` into a new memory array, through a shared function.
    func copyCalldataArray(_ layout: LayoutID, data: V, length: V) -> V {
        shared(.copyCalldataArray, layout, [data, length]) { e, p in
            [e.decodeElements(layout, data: p[0], length: p[1], end: e.calldatasize(), false)]
        }[0]
    }

    /// Copies a calldata struct into memory.
    func copyCalldataStruct(_ layout: LayoutID, at place: V) -> V {
        decodeWord(layout, at: place, end: calldatasize(), false)
    }

    private func decodeStruct(
        _ layout: LayoutID, _ declaration: NodeID, at place: V, end: V, _ fromMemory: Bool
    ) -> V {
        revertIf(slt(sub(end, place), k(layouts.minimumTailSize(layout))), "ABI decoding: struct data too short")
        let pointer = allocate(bytes: layouts.memorySize(ofStruct: declaration))
        var position = UInt256.zero
        for member in layouts.members(of: declaration) {
            let slot = position.isZero ? place : add(place, k(position))
            position = position &+ layouts.headSize(member.layout)
            var source = slot
            if layouts.isDynamicallyEncoded(member.layout) {
                source = add(place, decodeOffset(slot, fromMemory, "ABI decoding: invalid struct offset"))
            }
            let word = decodeWord(member.layout, at: source, end: end, fromMemory)
            mstore(member.memory == 0 ? pointer : add(pointer, k(member.memory)), word)
        }
        return pointer
    }

    /// A reference into calldata after the checks that make lazy access sound.
    private func decodeCalldata(_ layout: LayoutID, at place: V, end: V) -> Parts {
        switch layouts.kind(layout) {
        case .structure:
            revertIf(
                slt(sub(end, place), k(layouts.minimumTailSize(layout))), "ABI decoding: struct calldata too short")
            return Parts(place)
        case .array(let element, let length?):
            let head = k(length &* layouts.headSize(element))
            revertIf(gt(add(place, head), end), "ABI decoding: invalid calldata array stride")
            return Parts(place)
        default:
            revertIf(isZero(slt(add(place, k(31)), end)), "ABI decoding: invalid calldata array offset")
            let length = calldataload(place)
            revertIf(gt(length, k(UInt256(UInt64.max))), "ABI decoding: invalid calldata array length")
            let data = add(place, k(32))
            let stride = layouts.calldataStride(ofArray: layout)
            let size = stride == .one ? length : mul(length, k(stride))
            revertIf(gt(add(data, size), end), "ABI decoding: invalid calldata array stride")
            return Parts(data, length)
        }
    }
}
