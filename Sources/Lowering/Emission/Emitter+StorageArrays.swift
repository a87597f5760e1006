import IR
import Primitives
import SolidityLayout
import SoliditySyntax

/// Growing, shrinking and clearing of arrays in storage.
extension Emitter {
    private var maximumLength: V { k(UInt256(1) << 64) }

    // MARK: push and pop

    /// Makes room for one more element and gives its place, whose content is what storage held. Not for byte arrays.
    func pushUnwritten(_ slot: V, _ layout: LayoutID) -> StoragePlace {
        let length = sload(slot)
        panicIf(isZero(lt(length, maximumLength)), .outOfMemory)
        sstore(slot, add(length, k(1)))
        return storageElementUnchecked(slot, layout, length)
    }

    /// `push()`: the place of a new default element.
    func pushZero(_ slot: V, _ layout: LayoutID) -> StoragePlace {
        if layouts.kind(layout) != .byteArray { return pushUnwritten(slot, layout) }
        let length = byteArrayLength(header: sload(slot))
        pushByte(slot, k(0))
        return storageElement(slot, layout, length)
    }

    /// Appends one left-aligned byte to a byte array.
    func pushByte(_ slot: V, _ byte: V) {
        _ = shared(.pushByte, [slot, byte], results: 0) { e, p in
            let header = e.sload(p[0])
            let length = e.byteArrayLength(header: header)
            e.panicIf(e.isZero(e.lt(length, e.maximumLength)), .outOfMemory)
            let bits = e.shr(e.k(248), p[1])
            e.ifElse(
                e.gt(length, e.k(31)),
                then: {
                    e.sstore(p[0], e.add(header, e.k(2)))
                    let place = StoragePlace(
                        slot: e.longByteSlot(p[0], length), offset: .word(e.byteOffset(length)))
                    let old = e.sload(place.slot)
                    e.sstore(place.slot, e.insert(bits, into: old, place.offset, bytes: 1))
                },
                else: {
                    e.ifElse(
                        e.eq(length, e.k(31)),
                        then: {
                            let kept = e.and(header, e.k(~UInt256(0xff)))
                            e.sstore(e.keccakWord(p[0]), e.or(kept, bits))
                            e.sstore(p[0], e.k(65))
                        },
                        else: {
                            let offset = ByteOffset.word(e.sub(e.k(31), length))
                            e.sstore(p[0], e.insert(bits, into: e.add(header, e.k(2)), offset, bytes: 1))
                        })
                })
            return []
        }
    }

    /// `pop()`: clears and removes the last element; panics 0x31 on an empty array.
    func pop(_ slot: V, _ layout: LayoutID) {
        guard case .array(let element, _) = layouts.kind(layout) else {
            popByte(slot)
            return
        }
        let length = sload(slot)
        panicIf(isZero(length), .emptyPop)
        let last = sub(length, k(1))
        clearStorage(storageElementUnchecked(slot, layout, last), element)
        sstore(slot, last)
    }

    private func popByte(_ slot: V) {
        _ = shared(.popByte, [slot], results: 0) { e, p in
            let header = e.sload(p[0])
            let length = e.byteArrayLength(header: header)
            e.panicIf(e.isZero(length), .emptyPop)
            let last = e.sub(length, e.k(1))
            e.ifElse(
                e.eq(length, e.k(32)),
                then: {
                    let data = e.keccakWord(p[0])
                    let kept = e.and(e.sload(data), e.k(~UInt256(0xff)))
                    e.sstore(p[0], e.or(kept, e.k(62)))
                    e.sstore(data, e.k(0))
                },
                else: {
                    e.ifElse(
                        e.lt(length, e.k(32)),
                        then: { e.sstore(p[0], e.shortByteArray(header, last)) },
                        else: {
                            let data = e.longByteSlot(p[0], last)
                            let cleared = e.insert(
                                e.k(0), into: e.sload(data), .word(e.byteOffset(last)), bytes: 1)
                            e.sstore(data, cleared)
                            e.sstore(p[0], e.sub(header, e.k(2)))
                        })
                })
            return []
        }
    }

    /// The slot of a short byte array: the first `length` bytes of `data`, then the length doubled.
    func shortByteArray(_ data: V, _ length: V) -> V {
        let mask = not(shr(shl(k(3), length), k(UInt256.max)))
        return or(and(data, mask), shl(k(1), length))
    }

    // MARK: Clearing

    /// `delete`: sets what lies at a place to its default. Mappings are left alone.
    func clearStorage(_ place: StoragePlace, _ layout: LayoutID) {
        if layouts.isValue(layout) {
            writeStorage(place, layout, zeroParts(layout))
            return
        }
        if case .mapping = layouts.kind(layout) { return }
        _ = shared(.clearStorage, layout, [place.slot], results: 0) { e, p in
            e.clearBody(p[0], layout)
            return []
        }
    }

    private func clearBody(_ slot: V, _ layout: LayoutID) {
        switch layouts.kind(layout) {
        case .byteArray: resizeBytesToZero(slot)
        case .structure(let declaration): clearStruct(slot, declaration)
        case .array(let element, let length?):
            if case .mapping = layouts.kind(element) { return }
            clearRange(slot, add(slot, storageArraySlots(layout, k(length))), element)
        case .array(let element, nil):
            let length = sload(slot)
            sstore(slot, k(0))
            if case .mapping = layouts.kind(element) { return }
            let data = keccakWord(slot)
            clearRange(data, add(data, storageArraySlots(layout, length)), element)
        default: return
        }
    }

    private func clearStruct(_ slot: V, _ declaration: NodeID) {
        var lastSlot: UInt256?
        for member in layouts.members(of: declaration) {
            if case .mapping = layouts.kind(member.layout) { continue }
            let position = member.storage.slot
            let memberSlot = position.isZero ? slot : add(slot, k(position))
            if layouts.storageBytes(member.layout) < 32 {
                if lastSlot != position { sstore(memberSlot, k(0)) }
                lastSlot = position
            } else {
                clearStorage(StoragePlace(slot: memberSlot, offset: .known(0)), member.layout)
            }
        }
    }

    private func resizeBytesToZero(_ slot: V) {
        let length = byteArrayLength(header: sload(slot))
        sstore(slot, k(0))
        ifThen(gt(length, k(31))) {
            let data = self.keccakWord(slot)
            self.clearWords(data, self.add(data, self.shr(self.k(5), self.add(length, self.k(31)))))
        }
    }

    /// Clears whole elements in the slots `[start, end)`; the range may wrap around.
    private func clearRange(_ start: V, _ end: V, _ element: LayoutID) {
        if layouts.isValue(element) {
            clearWords(start, end)
            return
        }
        let position = variable(start)
        loop(while: { self.xor(self.get(position), end) }) {
            self.clearStorage(StoragePlace(slot: self.get(position), offset: .known(0)), element)
            self.set(position, self.add(self.get(position), self.k(self.layouts.storageSlots(element))))
        }
    }

    /// Zeroes the slots `[start, end)`.
    func clearWords(_ start: V, _ end: V) {
        let position = variable(start)
        loop(while: { self.xor(self.get(position), end) }) {
            self.sstore(self.get(position), self.k(0))
            self.set(position, self.add(self.get(position), self.k(1)))
        }
    }

    // MARK: Resizing

    /// Gives a dynamic array a new length and clears what lies beyond. For static arrays, clears beyond `length`.
    func resizeForCopy(_ slot: V, _ layout: LayoutID, _ length: V) {
        guard case .array(let element, let fixed) = layouts.kind(layout) else { return }
        panicIf(gt(length, k(UInt256(UInt64.max))), .outOfMemory)
        let old = fixed.map { self.k($0) } ?? sload(slot)
        if fixed == nil { sstore(slot, length) }
        if case .mapping = layouts.kind(element) { return }
        _ = shared(.clearEnd, layout, [slot, old, length], results: 0) { e, p in
            e.ifThen(e.lt(p[2], p[1])) {
                let data = e.storageArrayData(p[0], layout)
                let end = e.add(data, e.storageArraySlots(layout, p[1]))
                let start = e.add(data, e.storageArraySlots(layout, p[2]))
                e.clearRange(start, end, element)
            }
            return []
        }
    }
}
