import Primitives

/// Why bytes are not a transaction.
public enum TransactionDecodingError: Error, Hashable, Sendable {
    case rlp(RLPError)
    case unknownType(UInt8)
    /// The item is not a list, or has the wrong number of fields.
    case wrongShape
    /// The field, by position in the list, has the wrong size or leading zeros.
    case invalidField(Int)
}

extension Transaction {
    /// Decodes the network form. The signature's range is checked by `recoverSender`.
    public init(decoding bytes: [UInt8]) throws(TransactionDecodingError) {
        self.init()
        guard let first = bytes.first else { throw .rlp(.truncated(offset: 0)) }
        let isTyped = first < 0xc0
        if isTyped {
            guard first != 0, let kind = Kind(rawValue: first) else { throw .unknownType(first) }
            self.kind = kind
        }
        let item: RLP
        do throws(RLPError) {
            item = try RLP(decoding: isTyped ? Array(bytes.dropFirst()) : bytes)
        } catch {
            throw .rlp(error)
        }
        guard let fields = item.listValue else { throw .wrongShape }
        var reader = FieldReader(fields: fields)
        if isTyped {
            try decodeTyped(&reader)
        } else {
            try decodeLegacy(&reader)
        }
        guard reader.isAtEnd else { throw .wrongShape }
    }

    private mutating func decodeLegacy(_ reader: inout FieldReader) throws(TransactionDecodingError) {
        nonce = try reader.uint64()
        maxFeePerGas = try reader.integer()
        maxPriorityFeePerGas = maxFeePerGas
        gasLimit = try reader.uint64()
        to = try reader.optionalAddress()
        value = try reader.integer()
        data = try reader.bytes()
        v = try reader.integer()
        r = try reader.integer()
        s = try reader.integer()
        if v >= 35 {
            guard let chain = ((v &- 35) >> 1).asUInt64 else { throw .invalidField(6) }
            chainID = chain
        }
    }

    private mutating func decodeTyped(_ reader: inout FieldReader) throws(TransactionDecodingError) {
        chainID = try reader.uint64()
        nonce = try reader.uint64()
        if kind >= .dynamicFee { maxPriorityFeePerGas = try reader.integer() }
        maxFeePerGas = try reader.integer()
        if kind == .accessList { maxPriorityFeePerGas = maxFeePerGas }
        gasLimit = try reader.uint64()
        to = try reader.optionalAddress()
        value = try reader.integer()
        data = try reader.bytes()
        for entry in try reader.list() {
            var fields = FieldReader(fields: entry.listValue ?? [])
            let address = try fields.address()
            var keys: [UInt256] = []
            for key in try fields.list() { keys.append(try FieldReader.word(key)) }
            guard fields.isAtEnd else { throw .wrongShape }
            accessList.append(Access(address: address, keys: keys))
        }
        if kind == .blob {
            maxFeePerBlobGas = try reader.integer()
            for hash in try reader.list() { blobHashes.append(try FieldReader.word(hash)) }
        }
        if kind == .setCode { try decodeAuthorizations(&reader) }
        v = try reader.integer()
        r = try reader.integer()
        s = try reader.integer()
    }

    private mutating func decodeAuthorizations(_ reader: inout FieldReader) throws(TransactionDecodingError) {
        for entry in try reader.list() {
            var fields = FieldReader(fields: entry.listValue ?? [])
            let chain = try fields.integer()
            let address = try fields.address()
            let nonce = try fields.uint64()
            // EIP-7702 bounds the parity to one byte.
            let parity = try fields.integer()
            if parity > 255 { throw .invalidField(3) }
            let r = try fields.integer()
            let s = try fields.integer()
            guard fields.isAtEnd else { throw .wrongShape }
            authorizations.append(
                Authorization(chainID: chain, address: address, nonce: nonce, parity: parity, r: r, s: s))
        }
    }
}

/// Takes the fields of an RLP list in order.
private struct FieldReader {
    let fields: [RLP]
    var position = 0

    var isAtEnd: Bool { position == fields.count }

    mutating func next() throws(TransactionDecodingError) -> RLP {
        guard position < fields.count else { throw .wrongShape }
        position += 1
        return fields[position - 1]
    }

    mutating func integer() throws(TransactionDecodingError) -> UInt256 {
        guard let value = try next().integerValue else { throw .invalidField(position - 1) }
        return value
    }

    mutating func uint64() throws(TransactionDecodingError) -> UInt64 {
        guard let value = try integer().asUInt64 else { throw .invalidField(position - 1) }
        return value
    }

    mutating func bytes() throws(TransactionDecodingError) -> [UInt8] {
        guard let value = try next().bytesValue else { throw .invalidField(position - 1) }
        return value
    }

    mutating func list() throws(TransactionDecodingError) -> [RLP] {
        guard let value = try next().listValue else { throw .invalidField(position - 1) }
        return value
    }

    mutating func address() throws(TransactionDecodingError) -> Address {
        guard let value = try optionalAddress() else { throw .invalidField(position - 1) }
        return value
    }

    mutating func optionalAddress() throws(TransactionDecodingError) -> Address? {
        let value = try bytes()
        if value.isEmpty { return nil }
        guard value.count == 20 else { throw .invalidField(position - 1) }
        return Address(bytes: value)
    }

    static func word(_ item: RLP) throws(TransactionDecodingError) -> UInt256 {
        guard let value = item.bytesValue, value.count == 32 else { throw .wrongShape }
        return UInt256(bigEndian: value)
    }
}
