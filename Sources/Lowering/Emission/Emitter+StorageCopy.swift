import IR
import Primitives
import SolidityLayout
import SoliditySyntax

/// Copying arrays and structs between storage, memory and calldata.
extension Emitter {
    // MARK: To memory

    /// A new memory object with the content of an array or struct in storage.
    func copyStorageToMemory(_ layout: LayoutID, slot: V) -> V {
        shared(.storageToMemory, layout, [slot]) { e, p in [e.storageToMemoryBody(layout, p[0])] }[0]
    }

    private func storageToMemoryBody(_ layout: LayoutID, _ slot: V) -> V {
        let source = EncodeSource(layout: layout, location: .storage, parts: Parts(slot))
        switch layouts.kind(layout) {
        case .structure(let declaration):
            let pointer = allocate(bytes: layouts.memorySize(ofStruct: declaration))
            for member in layouts.members(of: declaration) {
                let item = readMember(source, member)
                mstore(member.memory == 0 ? pointer : add(pointer, k(member.memory)), memoryWord(item))
            }
            return pointer
        case .array(let element, _):
            let length = storageArrayLength(slot, layout)
            let pointer = allocateArray(layout, length)
            let target = variable(layouts.isDynamicallySized(layout) ? add(pointer, k(32)) : pointer)
            let elements = ElementReader(self, source, element)
            let index = variable(k(0))
            loop(while: { self.lt(self.get(index), length) }) {
                let item = elements.next(self, index: self.get(index))
                self.mstore(self.get(target), self.memoryWord(item))
                self.set(target, self.add(self.get(target), self.k(32)))
                self.set(index, self.add(self.get(index), self.k(1)))
            }
            return pointer
        default:
            let start = freeMemoryPointer()
            let end = encodeDynamic(source, at: start, .abi)
            return finalizeAllocation(from: start, to: end)
        }
    }

    /// The word that represents a value of any location in memory.
    private func memoryWord(_ source: EncodeSource) -> V {
        if layouts.isValue(source.layout) { return wordFromParts(source.parts, source.layout) }
        switch source.location {
        case .storage, .transient: return copyStorageToMemory(source.layout, slot: source.parts[0])
        default: return source.parts[0]
        }
    }

    // MARK: To storage

    /// Stores a string literal into `bytes` or `string` at `slot`.
    func copyLiteralToStorage(_ bytes: [UInt8], slot: V) {
        let length = byteArrayLength(header: sload(slot))
        clearByteArrayEnd(slot, length, k(bytes.count))
        if bytes.count < 32 {
            let data = bytes.isEmpty ? UInt256.zero : word(of: bytes, from: 0)
            sstore(slot, k(data | UInt256(UInt64(bytes.count * 2))))
            return
        }
        let data = keccakWord(slot)
        for (index, offset) in stride(from: 0, to: bytes.count, by: 32).enumerated() {
            sstore(index == 0 ? data : add(data, k(index)), k(word(of: bytes, from: offset)))
        }
        sstore(slot, k(bytes.count * 2 + 1))
    }

    /// Clears the data slots of a byte array that a new content of `newLength` bytes does not overwrite.
    private func clearByteArrayEnd(_ slot: V, _ oldLength: V, _ newLength: V) {
        ifThen(gt(oldLength, k(31))) {
            let data = self.keccakWord(slot)
            let end = self.add(data, self.shr(self.k(5), self.add(oldLength, self.k(31))))
            let used = self.variable(self.shr(self.k(5), self.add(newLength, self.k(31))))
            self.ifThen(self.lt(newLength, self.k(32))) { self.set(used, self.k(0)) }
            let start = self.add(data, self.get(used))
            self.ifThen(self.lt(self.get(used), self.sub(end, data))) { self.clearWords(start, end) }
        }
    }

    /// Copies an array or struct of any location into storage at `slot`.
    func copyToStorage(_ source: EncodeSource, slot: V, _ layout: LayoutID) {
        let location = source.location
        let sourceLayout = source.layout
        _ = shared(
            .copyToStorage, layout, Int32(location.rawValue), sourceLayout.rawValue, [slot] + source.parts.array,
            results: 0
        ) { e, p in
            let inner = EncodeSource(layout: sourceLayout, location: location, parts: Parts(p.dropFirst()))
            if location == .storage {
                e.ifThen(e.xor(p[0], p[1])) { e.copyToStorageBody(inner, p[0], layout) }
            } else {
                e.copyToStorageBody(inner, p[0], layout)
            }
            return []
        }
    }

    private func copyToStorageBody(_ source: EncodeSource, _ slot: V, _ layout: LayoutID) {
        switch layouts.kind(layout) {
        case .byteArray: copyBytesToStorage(source, slot)
        case .structure(let declaration):
            let analysis = layouts.analysis
            if source.location == .storage, analysis.isRecursive(structDefinition: declaration),
                !analysis.containsMapping(ofStruct: declaration)
            {
                // The target may be part of the source: take a snapshot first.
                let snapshot = copyStorageToMemory(source.layout, slot: source.parts[0])
                copyToStorage(
                    EncodeSource(layout: source.layout, location: .memory, parts: Parts(snapshot)), slot: slot, layout)
                return
            }
            copyStructToStorage(source, slot, declaration)
        case .array(let element, _): copyArrayToStorage(source, slot, layout, element)
        default: return
        }
    }

    private func copyStructToStorage(_ source: EncodeSource, _ slot: V, _ declaration: NodeID) {
        var word: V?
        var wordSlot = UInt256.zero
        func flush() {
            if let word { sstore(wordSlot.isZero ? slot : add(slot, k(wordSlot)), word) }
            word = nil
        }
        for member in layouts.members(of: declaration) {
            if case .mapping = layouts.kind(member.layout) { continue }
            let item = readMember(source, member)
            if !layouts.isValue(member.layout) {
                flush()
                let position = member.storage.slot
                copyToStorage(item, slot: position.isZero ? slot : add(slot, k(position)), member.layout)
                continue
            }
            if word != nil, wordSlot != member.storage.slot { flush() }
            wordSlot = member.storage.slot
            let bits = storedBits(item.parts, member.layout)
            let shifted = member.storage.byte == 0 ? bits : shl(k(8 * member.storage.byte), bits)
            word = word.map { or($0, shifted) } ?? shifted
        }
        flush()
    }

    private func copyArrayToStorage(_ source: EncodeSource, _ slot: V, _ layout: LayoutID, _ element: LayoutID) {
        guard case .array(let sourceElement, let fixed) = layouts.kind(source.layout) else { return }
        let length: V
        switch source.location {
        case .storage, .transient: length = storageArrayLength(source.parts[0], source.layout)
        case .calldata: length = calldataArrayLength(source.parts, source.layout)
        default: length = fixed.map { self.k($0) } ?? mload(source.parts[0])
        }
        resizeForCopy(slot, layout, length)
        let target = variable(storageArrayData(slot, layout))
        let elements = ElementReader(self, source, sourceElement)
        let index = variable(k(0))
        let bytes = layouts.storageBytes(element)
        let isPacked = layouts.isValue(element) && bytes <= 16
        let word = variable(k(0))
        let offset = variable(k(0))
        loop(while: { self.lt(self.get(index), length) }) {
            let item = elements.next(self, index: self.get(index))
            self.set(index, self.add(self.get(index), self.k(1)))
            if isPacked {
                let bits = self.storedBits(item.parts, element)
                let shift = self.shl(self.k(3), self.get(offset))
                self.set(word, self.or(self.get(word), self.shl(shift, bits)))
                self.set(offset, self.add(self.get(offset), self.k(bytes)))
                self.ifThen(self.gt(self.get(offset), self.k(32 - bytes))) {
                    self.sstore(self.get(target), self.get(word))
                    self.set(target, self.add(self.get(target), self.k(1)))
                    self.set(word, self.k(0))
                    self.set(offset, self.k(0))
                }
                return
            }
            if self.layouts.isValue(element) {
                self.sstore(self.get(target), self.storedBits(item.parts, element))
            } else {
                self.copyToStorage(item, slot: self.get(target), element)
            }
            self.set(target, self.add(self.get(target), self.k(self.layouts.storageSlots(element))))
        }
        if isPacked {
            ifThen(get(offset)) { self.sstore(self.get(target), self.get(word)) }
        }
    }

    private func copyBytesToStorage(_ source: EncodeSource, _ slot: V) {
        let length: V
        let data: V
        switch source.location {
        case .calldata:
            length = source.parts[1]
            data = source.parts[0]
        case .memory:
            length = mload(source.parts[0])
            data = add(source.parts[0], k(32))
        default:
            length = byteArrayLength(header: sload(source.parts[0]))
            data = source.parts[0]
        }
        let isStorage = source.location == .storage
        func load(_ position: V) -> V {
            isStorage ? sload(position) : source.location == .calldata ? calldataload(position) : mload(position)
        }
        panicIf(gt(length, k(UInt256(UInt64.max))), .outOfMemory)
        clearByteArrayEnd(slot, byteArrayLength(header: sload(slot)), length)
        ifElse(
            gt(length, k(31)),
            then: {
                let target = self.variable(self.keccakWord(slot))
                let position = self.variable(isStorage ? self.keccakWord(data) : data)
                let remaining = self.variable(length)
                self.loop(while: { self.gt(self.get(remaining), self.k(31)) }) {
                    self.sstore(self.get(target), load(self.get(position)))
                    self.set(target, self.add(self.get(target), self.k(1)))
                    self.set(position, self.add(self.get(position), self.k(isStorage ? 1 : 32)))
                    self.set(remaining, self.sub(self.get(remaining), self.k(32)))
                }
                self.ifThen(self.get(remaining)) {
                    let mask = self.not(
                        self.shr(self.shl(self.k(3), self.get(remaining)), self.k(UInt256.max)))
                    self.sstore(self.get(target), self.and(load(self.get(position)), mask))
                }
                self.sstore(slot, self.add(self.shl(self.k(1), length), self.k(1)))
            },
            else: {
                let word = self.variable(self.k(0))
                self.ifThen(length) { self.set(word, load(data)) }
                self.sstore(slot, self.shortByteArray(self.get(word), length))
            })
    }
}
