import IR
import Primitives
import SolidityLayout
import SoliditySyntax

/// Lengths, data areas and element addresses of arrays in storage and calldata.
extension Emitter {
    /// The length encoded in the slot of a `bytes` or `string`; a header that is neither form panics 0x22.
    func byteArrayLength(header: V) -> V {
        shared(.byteArrayLength, [header]) { e, p in [e.byteArrayLengthBody(p[0])] }[0]
    }

    private func byteArrayLengthBody(_ header: V) -> V {
        let isLong = and(header, k(1))
        let half = shr(k(1), header)
        let length = variable(half)
        ifThen(isZero(isLong)) { self.set(length, self.and(half, self.k(0x7f))) }
        panicIf(eq(isLong, lt(get(length), k(32))), .storageEncoding)
        return get(length)
    }

    /// Length of an array held in storage at `slot`.
    func storageArrayLength(_ slot: V, _ layout: LayoutID) -> V {
        switch layouts.kind(layout) {
        case .byteArray: return byteArrayLength(header: sload(slot))
        case .array(_, let length?): return k(length)
        default: return sload(slot)
        }
    }

    /// First slot of the elements.
    func storageArrayData(_ slot: V, _ layout: LayoutID) -> V {
        layouts.isDynamicallySized(layout) ? keccakWord(slot) : slot
    }

    /// Slots that `length` elements take.
    func storageArraySlots(_ layout: LayoutID, _ length: V) -> V {
        guard case .array(let element, _) = layouts.kind(layout) else { return shr(k(5), add(length, k(31))) }
        if layouts.storageBytes(element) <= 16 {
            let items = layouts.itemsPerSlot(element)
            return div(add(length, k(items - 1)), k(items))
        }
        let slots = layouts.storageSlots(element)
        return slots == .one ? length : builder.checked(.checkedMul, length, k(slots), .unsigned(256))
    }

    /// Place of an element of a storage array, without a bounds check. Not for byte arrays.
    func storageElementUnchecked(_ slot: V, _ layout: LayoutID, _ index: V) -> StoragePlace {
        guard case .array(let element, _) = layouts.kind(layout) else {
            return StoragePlace(slot: slot, offset: .known(0))
        }
        let data = storageArrayData(slot, layout)
        let bytes = layouts.storageBytes(element)
        if bytes > 16 {
            let stride = layouts.storageSlots(element)
            return StoragePlace(
                slot: add(data, stride == .one ? index : mul(index, k(stride))), offset: .known(0))
        }
        let items = layouts.itemsPerSlot(element)
        let itemSlot = add(data, div(index, k(items)))
        return StoragePlace(slot: itemSlot, offset: .word(mul(mod(index, k(items)), k(bytes))))
    }

    /// Place of an element of a storage array; panics 0x32 when the index is not below the length.
    func storageElement(_ slot: V, _ layout: LayoutID, _ index: V) -> StoragePlace {
        if layouts.kind(layout) == .byteArray { return storageByte(slot, index) }
        panicIf(isZero(lt(index, storageArrayLength(slot, layout))), .arrayOutOfBounds)
        return storageElementUnchecked(slot, layout, index)
    }

    /// Place of one byte of `bytes` in storage: the offset counts from the low-order end.
    private func storageByte(_ slot: V, _ index: V) -> StoragePlace {
        let result = shared(.storageByte, [slot, index], results: 2) { e, p in
            let length = e.byteArrayLength(header: e.sload(p[0]))
            e.panicIf(e.isZero(e.lt(p[1], length)), .arrayOutOfBounds)
            let place = e.variable(p[0])
            e.ifThen(e.isZero(e.lt(length, e.k(32)))) {
                e.set(place, e.longByteSlot(p[0], p[1]))
            }
            return [e.get(place), e.byteOffset(p[1])]
        }
        return StoragePlace(slot: result[0], offset: .word(result[1]))
    }

    func longByteSlot(_ slot: V, _ index: V) -> V {
        add(keccakWord(slot), shr(k(5), index))
    }

    func byteOffset(_ index: V) -> V {
        sub(k(31), and(index, k(31)))
    }

    // MARK: Calldata

    /// Length of a calldata array given by its parts.
    func calldataArrayLength(_ parts: Parts, _ layout: LayoutID) -> V {
        if case .array(_, let length?) = layouts.kind(layout) { return k(length) }
        return parts[1]
    }

    /// Follows the offset stored at `pointer`, relative to `base`, to a dynamically encoded value.
    ///
    /// Reverts with empty data when the tail does not lie within calldata.
    private func calldataTail(_ base: V, _ pointer: V, _ layout: LayoutID, _ use: CalldataUse) -> Parts {
        let isSized = layouts.isDynamicallySized(layout)
        let key = unit.options.revertStrings == .debug && use == .copy ? Int32(1) : 0
        let result = shared(.calldataTail, layout, key, 0, [base, pointer], results: isSized ? 2 : 1) { e, p in
            let relative = e.calldataload(p[1])
            let room = e.sub(e.calldatasize(), p[0])
            let needed = e.layouts.minimumTailSize(layout)
            e.revertIf(e.isZero(e.slt(relative, e.sub(room, e.k(needed &- .one)))), use.offsetReason)
            let start = e.add(p[0], relative)
            if !isSized { return [start] }
            let length = e.calldataload(start)
            e.revertIf(e.gt(length, e.k(UInt256(UInt64.max))), use.lengthReason)
            let data = e.add(start, e.k(32))
            let stride = e.layouts.calldataStride(ofArray: layout)
            let bytes = stride == .one ? length : e.mul(length, e.k(stride))
            e.revertIf(e.sgt(data, e.sub(e.calldatasize(), bytes)), use.sizeReason)
            return [data, length]
        }
        return Parts(result)
    }

    /// The value at a position in calldata: read and validated for value types, a reference otherwise.
    func calldataAccess(_ base: V, _ pointer: V, _ layout: LayoutID, _ use: CalldataUse) -> Parts {
        if layouts.isDynamicallyEncoded(layout) { return calldataTail(base, pointer, layout, use) }
        if !layouts.isValue(layout) { return Parts(pointer) }
        let word = calldataload(pointer)
        validate(word, layout)
        return partsFromWord(word, layout)
    }

    /// An element of a calldata array; panics 0x32 when the index is not below the length.
    func calldataElement(_ array: Parts, _ layout: LayoutID, _ index: V) -> Parts {
        panicIf(isZero(lt(index, calldataArrayLength(array, layout))), .arrayOutOfBounds)
        guard case .array(let element, _) = layouts.kind(layout) else {
            return Parts(and(calldataload(add(array[0], index)), k(leftMask(bytes: 1))))
        }
        let stride = layouts.calldataStride(ofArray: layout)
        let offset = stride == UInt256(32) ? shl(k(5), index) : mul(index, k(stride))
        return calldataAccess(array[0], add(array[0], offset), element, .expression)
    }
}

/// Why a value in calldata is read; the reasons of reverts differ.
enum CalldataUse {
    /// An index or member expression.
    case expression
    /// Copying or encoding what contains the value.
    case copy

    var offsetReason: String {
        self == .expression ? "Invalid calldata tail offset" : "Invalid calldata access offset"
    }
    var lengthReason: String {
        self == .expression ? "Invalid calldata tail length" : "Invalid calldata access length"
    }
    var sizeReason: String { self == .expression ? "Calldata tail too short" : "Invalid calldata access stride" }
}
