import IR
import Primitives
import SolidityLayout
import SoliditySyntax

/// ABI encoding into memory: `abi.encode`, call data, return data, events, errors, and the packed form.
extension Emitter {
    /// Encodes a tuple with head and tail at `start`; gives the end of the encoding.
    func encodeTuple(_ sources: [EncodeSource], at start: V) -> V {
        let head = sources.reduce(UInt256.zero) { $0 &+ layouts.headSize($1.layout) }
        var tail = add(start, k(head))
        var isTailAtHead = true
        var position = UInt256.zero
        for source in sources {
            let slot = position.isZero ? start : add(start, k(position))
            if layouts.isDynamicallyEncoded(source.layout) {
                mstore(slot, isTailAtHead ? k(head) : sub(tail, start))
                tail = encodeDynamic(source, at: tail, .abi)
                isTailAtHead = false
            } else {
                encodeStatic(source, at: slot)
            }
            position = position &+ layouts.headSize(source.layout)
        }
        return tail
    }

    /// Encodes values one after another without padding at `start`; gives the end.
    func encodePacked(_ sources: [EncodeSource], at start: V) -> V {
        var position = start
        for source in sources {
            if layouts.isDynamicallyEncoded(source.layout) {
                position = encodeDynamic(source, at: position, .packed)
            } else if layouts.isValue(source.layout) {
                mstore(position, leftAligned(wordFromParts(source.parts, source.layout), source.layout))
                position = add(position, k(layouts.storageBytes(source.layout)))
            } else {
                encodeStatic(source, at: position)
                position = add(position, k(layouts.encodedSize(source.layout)))
            }
        }
        return position
    }

    /// A clean word moved to the high-order end, as the packed encoding wants it.
    func leftAligned(_ word: V, _ layout: LayoutID) -> V {
        let bytes = layouts.storageBytes(layout)
        return bytes == 32 || layouts.isLeftAligned(layout) ? word : shl(k(256 - 8 * bytes), word)
    }

    /// Encodes a value that is not dynamically encoded.
    func encodeStatic(_ source: EncodeSource, at position: V) {
        if let literal = source.literal {
            mstore(position, k(literal.isEmpty ? .zero : word(of: literal, from: 0)))
            return
        }
        switch layouts.kind(source.layout) {
        case .array, .structure:
            _ = encodeReference(source, at: position, .abi)
        case .mapping:
            mstore(position, source.parts[0])
        default:
            mstore(position, wordFromParts(source.parts, source.layout))
        }
    }

    /// Encodes the tail of a dynamically encoded value; gives its end.
    func encodeDynamic(_ source: EncodeSource, at position: V, _ options: EncodeOptions) -> V {
        if let literal = source.literal { return encodeLiteral(literal, at: position, options) }
        return encodeReference(source, at: position, options)
    }

    private func encodeLiteral(_ bytes: [UInt8], at position: V, _ options: EncodeOptions) -> V {
        var data = position
        if !options.contains(.inPlace) {
            mstore(position, k(bytes.count))
            data = add(position, k(32))
        }
        storeLiteral(bytes, at: data)
        return add(data, k(options.contains(.padded) ? (bytes.count + 31) / 32 * 32 : bytes.count))
    }

    /// Calls the encoder of a reference type. The result is the end for dynamically encoded types.
    private func encodeReference(_ source: EncodeSource, at position: V, _ options: EncodeOptions) -> V {
        let layout = source.layout
        let location = source.location
        let count = source.parts.count
        let arguments = source.parts.array + [position]
        return shared(.encode, layout, Int32(location.rawValue), options.rawValue, arguments) { e, p in
            let inner = EncodeSource(
                layout: layout, location: location, parts: Parts(p[0..<count]))
            return [e.encodeBody(inner, at: p[count], options)]
        }[0]
    }

    private func encodeBody(_ source: EncodeSource, at position: V, _ options: EncodeOptions) -> V {
        switch layouts.kind(source.layout) {
        case .byteArray: return encodeBytes(source, at: position, options)
        case .structure: return encodeStruct(source, at: position, options)
        case .array(let element, let length):
            let count: V
            switch source.location {
            case .storage, .transient: count = storageArrayLength(source.parts[0], source.layout)
            case .calldata: count = calldataArrayLength(source.parts, source.layout)
            default: count = length.map { self.k($0) } ?? mload(source.parts[0])
            }
            var data = position
            if length == nil, !options.contains(.inPlace) {
                mstore(position, count)
                data = add(position, k(32))
            }
            if let end = encodeWholeWords(source, element, count, at: data) { return end }
            return encodeElements(source, element, count, at: data, options)
        default: return position
        }
    }

    /// Arrays of full words in memory or calldata are copied in one go.
    private func encodeWholeWords(_ source: EncodeSource, _ element: LayoutID, _ count: V, at data: V) -> V? {
        guard layouts.isWholeWord(element) else { return nil }
        let isDynamic = layouts.isDynamicallySized(source.layout)
        switch source.location {
        case .calldata:
            if isDynamic { revertIf(gt(count, k(UInt256.max / 32)), "ABI encoding: array data too long") }
            let bytes = shl(k(5), count)
            calldatacopy(data, source.parts[0], bytes)
            return add(data, bytes)
        case .memory where unit.options.fork.hasMemoryCopy:
            let bytes = shl(k(5), count)
            mcopy(data, isDynamic ? add(source.parts[0], k(32)) : source.parts[0], bytes)
            return add(data, bytes)
        default: return nil
        }
    }

    /// Encodes array elements one by one, offsets first when they are dynamic.
    private func encodeElements(
        _ source: EncodeSource, _ element: LayoutID, _ count: V, at data: V, _ options: EncodeOptions
    ) -> V {
        let hasTail = layouts.isDynamicallyEncoded(element) && !options.contains(.inPlace)
        let head = variable(data)
        let tail = variable(hasTail ? add(data, shl(k(5), count)) : data)
        let elements = ElementReader(self, source, element)
        let index = variable(k(0))
        loop(while: { self.lt(self.get(index), count) }) {
            let item = elements.next(self, index: self.get(index))
            if hasTail {
                self.mstore(self.get(head), self.sub(self.get(tail), data))
                self.set(tail, self.encodeDynamic(item, at: self.get(tail), .abi))
                self.set(head, self.add(self.get(head), self.k(32)))
            } else if self.layouts.isDynamicallyEncoded(element) {
                self.set(tail, self.encodeDynamic(item, at: self.get(tail), [.padded, .inPlace]))
            } else {
                self.encodeStatic(item, at: self.get(tail))
                self.set(tail, self.add(self.get(tail), self.k(self.layouts.encodedSize(element))))
            }
            self.set(index, self.add(self.get(index), self.k(1)))
        }
        return get(tail)
    }

    private func encodeStruct(_ source: EncodeSource, at position: V, _ options: EncodeOptions) -> V {
        guard case .structure(let declaration) = layouts.kind(source.layout) else { return position }
        let members = layouts.members(of: declaration)
        let isInPlace = options.contains(.inPlace)
        var head = UInt256.zero
        var tail = isInPlace ? position : add(position, k(layouts.minimumTailSize(source.layout)))
        for member in members {
            let item = readMember(source, member)
            let isDynamic = layouts.isDynamicallyEncoded(member.layout)
            if isInPlace {
                if isDynamic {
                    tail = encodeDynamic(item, at: tail, [.padded, .inPlace])
                } else {
                    encodeStatic(item, at: tail)
                    tail = add(tail, k(layouts.encodedSize(member.layout)))
                }
                continue
            }
            let slot = add(position, k(head))
            if isDynamic {
                mstore(slot, sub(tail, position))
                tail = encodeDynamic(item, at: tail, .abi)
            } else {
                encodeStatic(item, at: slot)
            }
            head = head &+ layouts.headSize(member.layout)
        }
        return tail
    }

    /// The value of a struct member, ready to be encoded.
    func readMember(_ source: EncodeSource, _ member: LayoutTable.Member) -> EncodeSource {
        let base = source.parts[0]
        let isValue = layouts.isValue(member.layout)
        let parts: Parts
        switch source.location {
        case .storage, .transient:
            let slot = member.storage.slot.isZero ? base : add(base, k(member.storage.slot))
            let place = StoragePlace(slot: slot, offset: .known(member.storage.byte))
            parts = isValue ? readStorage(place, member.layout) : Parts(slot)
        case .calldata:
            let offset = calldataOffset(of: member, in: source.layout)
            parts = calldataAccess(base, offset.isZero ? base : add(base, k(offset)), member.layout, .copy)
        default:
            parts = readMemory(member.memory == 0 ? base : add(base, k(member.memory)), member.layout)
        }
        return EncodeSource(layout: member.layout, location: isValue ? .stack : source.location, parts: parts)
    }

    /// Bytes from the start of a struct's head to a member's head.
    func calldataOffset(of member: LayoutTable.Member, in layout: LayoutID) -> UInt256 {
        guard case .structure(let declaration) = layouts.kind(layout) else { return .zero }
        var offset = UInt256.zero
        for other in layouts.members(of: declaration) {
            if other.declaration == member.declaration { break }
            offset = offset &+ layouts.headSize(other.layout)
        }
        return offset
    }

    // MARK: bytes and string

    private func encodeBytes(_ source: EncodeSource, at position: V, _ options: EncodeOptions) -> V {
        if source.location == .storage { return encodeStorageBytes(source.parts[0], at: position, options) }
        let isCalldata = source.location == .calldata
        let length = isCalldata ? source.parts[1] : mload(source.parts[0])
        let data = storeLength(length, at: position, options)
        if isCalldata {
            calldatacopy(data, source.parts[0], length)
        } else {
            copyMemory(from: add(source.parts[0], k(32)), to: data, length)
        }
        let end = add(data, length)
        mstore(end, k(0))
        return options.contains(.padded) ? add(data, roundUp32(length)) : end
    }

    private func storeLength(_ length: V, at position: V, _ options: EncodeOptions) -> V {
        if options.contains(.inPlace) { return position }
        mstore(position, length)
        return add(position, k(32))
    }

    private func encodeStorageBytes(_ slot: V, at position: V, _ options: EncodeOptions) -> V {
        let header = sload(slot)
        let length = byteArrayLength(header: header)
        let data = storeLength(length, at: position, options)
        let end = variable(data)
        ifElse(
            and(header, k(1)),
            then: {
                let source = self.variable(self.keccakWord(slot))
                let offset = self.variable(self.k(0))
                self.loop(while: { self.lt(self.get(offset), length) }) {
                    self.mstore(self.add(data, self.get(offset)), self.sload(self.get(source)))
                    self.set(source, self.add(self.get(source), self.k(1)))
                    self.set(offset, self.add(self.get(offset), self.k(32)))
                }
                self.set(end, self.add(data, options.contains(.padded) ? self.get(offset) : length))
            },
            else: {
                self.mstore(data, self.and(header, self.k(~UInt256(0xff))))
                let size =
                    options.contains(.padded)
                    ? self.shl(self.k(5), self.isZero(self.isZero(length))) : length
                self.set(end, self.add(data, size))
            })
        return get(end)
    }
}
