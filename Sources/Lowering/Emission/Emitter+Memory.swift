import IR
import Primitives
import SolidityLayout
import SoliditySyntax

/// Memory objects: allocation, zeroing, copying, literals.
extension Emitter {
    func roundUp32(_ length: V) -> V {
        and(add(length, k(31)), k(~UInt256(31)))
    }

    /// Allocates a constant number of bytes, a multiple of 32.
    func allocate(bytes: Int) -> V {
        allocate(k(bytes))
    }

    /// Makes `[start, end)`, which begins at the free memory pointer, an object and gives its pointer.
    ///
    /// The pointer equals `start`, but only what is reached through it belongs to the object.
    func finalizeAllocation(from start: V, to end: V) -> V {
        allocate(sub(end, start))
    }

    /// Bytes that a memory array of `length` elements takes, its length word included; panics 0x41 when too long.
    func arrayAllocationSize(_ layout: LayoutID, _ length: V) -> V {
        switch layouts.kind(layout) {
        case .byteArray:
            panicIf(gt(length, k(UInt256(UInt64.max))), .outOfMemory)
            return add(roundUp32(length), k(32))
        case .array(_, nil):
            panicIf(gt(length, k(UInt256(UInt64.max))), .outOfMemory)
            return add(shl(k(5), length), k(32))
        case .array(_, let count?):
            if count > UInt256(UInt64.max) { panicIf(k(1), .outOfMemory) }
            return k(count &* 32)
        default: return k(0)
        }
    }

    /// Room for an array; the length word of a dynamic one is stored, elements are not.
    func allocateArray(_ layout: LayoutID, _ length: V) -> V {
        let pointer = allocate(arrayAllocationSize(layout, length))
        if layouts.isDynamicallySized(layout) { mstore(pointer, length) }
        return pointer
    }

    /// A new memory array of `length` default elements.
    func newArray(_ layout: LayoutID, _ length: V) -> V {
        shared(.newArray, layout, [length]) { e, p in [e.newArrayBody(layout, p[0])] }[0]
    }

    private func newArrayBody(_ layout: LayoutID, _ length: V) -> V {
        let pointer = allocateArray(layout, length)
        let data = layouts.isDynamicallySized(layout) ? add(pointer, k(32)) : pointer
        guard case .array(let element, _) = layouts.kind(layout) else {
            zeroMemory(data, roundUp32(length))
            return pointer
        }
        if layouts.isValue(element) || isDynamicInMemory(element) {
            if layouts.isValue(element) {
                zeroMemory(data, shl(k(5), length))
            } else {
                fillMemory(data, shl(k(5), length)) { self.k(0x60) }
            }
        } else {
            fillMemory(data, shl(k(5), length)) { self.defaultMemoryValue(element) }
        }
        return pointer
    }

    /// Zeroes memory by copying from past the end of calldata.
    func zeroMemory(_ start: V, _ length: V) {
        calldatacopy(start, calldatasize(), length)
    }

    private func fillMemory(_ start: V, _ length: V, _ value: () -> V) {
        let position = variable(start)
        let end = add(start, length)
        loop(while: { self.lt(self.get(position), end) }) {
            self.mstore(self.get(position), value())
            self.set(position, self.add(self.get(position), self.k(32)))
        }
    }

    /// Dynamic arrays default to the shared empty array at 0x60.
    func isDynamicInMemory(_ layout: LayoutID) -> Bool {
        layouts.isDynamicallySized(layout)
    }

    /// The default of a type as it is held in memory: zero, 0x60, or a freshly allocated object.
    func defaultMemoryValue(_ layout: LayoutID) -> V {
        switch layouts.kind(layout) {
        case .byteArray, .array(_, nil): return k(0x60)
        case .array(_, let length?): return newArray(layout, k(length))
        case .structure(let declaration): return newStruct(layout, declaration)
        default: return k(0)
        }
    }

    private func newStruct(_ layout: LayoutID, _ declaration: NodeID) -> V {
        shared(.newStruct, layout, []) { e, _ in
            let pointer = e.allocate(bytes: e.layouts.memorySize(ofStruct: declaration))
            for member in e.layouts.members(of: declaration) {
                e.mstore(e.add(pointer, e.k(member.memory)), e.defaultMemoryValue(member.layout))
            }
            return [pointer]
        }[0]
    }

    /// A new `bytes` object with the given contents.
    func literalInMemory(_ bytes: [UInt8]) -> V {
        let pointer = allocate(bytes: 32 + (bytes.count + 31) / 32 * 32)
        mstore(pointer, k(bytes.count))
        storeLiteral(bytes, at: add(pointer, k(32)))
        return pointer
    }

    /// Writes literal bytes, padded with zeros to whole words.
    func storeLiteral(_ bytes: [UInt8], at position: V) {
        if bytes.count > Self.longestImmediateLiteral { return copyLiteral(bytes, to: position) }
        var offset = 0
        while offset < bytes.count {
            mstore(offset == 0 ? position : add(position, k(offset)), k(word(of: bytes, from: offset)))
            offset += 32
        }
    }

    /// Bytes of literals up to which they stand in instructions; longer ones are data behind the code.
    private static let longestImmediateLiteral = 128

    private func copyLiteral(_ bytes: [UInt8], to position: V) {
        let padding = [UInt8](repeating: 0, count: (32 - bytes.count % 32) % 32)
        let segment = unit.segment(.bytes(bytes + padding))
        let offset = builder.value(.dataOffset, auxiliary: segment.rawValue)
        codecopy(position, offset, k(bytes.count + padding.count))
    }

    /// 32 bytes of a literal from `offset`, left aligned, zero padded.
    func word(of bytes: [UInt8], from offset: Int) -> UInt256 {
        var chunk = Array(bytes[offset..<min(offset + 32, bytes.count)])
        chunk.append(contentsOf: repeatElement(0, count: 32 - chunk.count))
        return UInt256(bigEndian: chunk)
    }

    /// Copies memory; the ranges may not overlap.
    func copyMemory(from source: V, to target: V, _ length: V) {
        if unit.options.fork.hasMemoryCopy {
            mcopy(target, source, length)
            return
        }
        let offset = variable(k(0))
        loop(while: { self.lt(self.get(offset), length) }) {
            let position = self.get(offset)
            self.mstore(self.add(target, position), self.mload(self.add(source, position)))
            self.set(offset, self.add(position, self.k(32)))
        }
    }

    // MARK: Values in memory

    /// Reads a value or reference of a type from a memory word, cleaned.
    func readMemory(_ address: V, _ layout: LayoutID) -> Parts {
        let word = mload(address)
        return layouts.isValue(layout) ? partsFromWord(cleanup(word, layout), layout) : Parts(word)
    }

    /// Writes a value, or the pointer of a memory reference, to a memory word.
    func writeMemory(_ address: V, _ layout: LayoutID, _ parts: Parts) {
        mstore(address, wordFromParts(parts, layout))
    }

    /// Address of the element; panics 0x32 when the index is not below the length.
    func memoryElement(_ base: V, _ layout: LayoutID, _ index: V) -> V {
        switch layouts.kind(layout) {
        case .byteArray:
            panicIf(isZero(lt(index, mload(base))), .arrayOutOfBounds)
            return add(add(base, k(32)), index)
        case .array(_, let length):
            panicIf(isZero(lt(index, length.map { self.k($0) } ?? mload(base))), .arrayOutOfBounds)
            let offset = shl(k(5), index)
            return add(base, length == nil ? add(offset, k(32)) : offset)
        default: return base
        }
    }
}
