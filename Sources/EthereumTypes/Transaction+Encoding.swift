import EthereumCrypto
import Keccak
import Primitives

// The signed and unsigned byte forms (EIP-155, 2718, 2930, 1559, 4844, 7702).

extension Transaction {
    /// The signed transaction as sent over the network (without blobs).
    public var encoded: [UInt8] { encode(signed: true) }

    /// Hash of the signed form: the transaction's id.
    public var hash: UInt256 { UInt256(bigEndian: keccak256(encoded)) }

    /// What the sender signs.
    public var signingHash: [UInt8] { keccak256(encode(signed: false)) }

    private func encode(signed: Bool) -> [UInt8] {
        var writer = RLPWriter()
        if kind != .legacy { writer.raw([kind.rawValue]) }
        writer.list { list in
            kind == .legacy ? encodeLegacy(&list, signed: signed) : encodeTyped(&list)
            if signed {
                list.integer(v)
                list.integer(r)
                list.integer(s)
            }
        }
        return writer.output
    }

    private func encodeLegacy(_ list: inout RLPWriter, signed: Bool) {
        list.integer(nonce)
        list.integer(maxFeePerGas)
        list.integer(gasLimit)
        list.bytes(to?.bytes ?? [])
        list.integer(value)
        list.bytes(data)
        if !signed, let chainID {
            list.integer(chainID)
            list.integer(UInt256.zero)
            list.integer(UInt256.zero)
        }
    }

    private func encodeTyped(_ list: inout RLPWriter) {
        list.integer(chainID ?? 0)
        list.integer(nonce)
        if kind >= .dynamicFee { list.integer(maxPriorityFeePerGas) }
        list.integer(maxFeePerGas)
        list.integer(gasLimit)
        list.bytes(to?.bytes ?? [])
        list.integer(value)
        list.bytes(data)
        list.list { accesses in
            for access in accessList {
                accesses.list { entry in
                    entry.bytes(access.address.bytes)
                    entry.list { keys in access.keys.forEach { keys.bytes($0.bigEndianBytes) } }
                }
            }
        }
        if kind == .blob {
            list.integer(maxFeePerBlobGas)
            list.list { hashes in blobHashes.forEach { hashes.bytes($0.bigEndianBytes) } }
        }
        if kind == .setCode { encodeAuthorizations(&list) }
    }

    private func encodeAuthorizations(_ list: inout RLPWriter) {
        list.list { entries in
            for item in authorizations {
                entries.list { entry in
                    entry.integer(item.chainID)
                    entry.bytes(item.address.bytes)
                    entry.integer(item.nonce)
                    entry.integer(item.parity)
                    entry.integer(item.r)
                    entry.integer(item.s)
                }
            }
        }
    }
}

extension Transaction {
    /// The address that signed; nil for an invalid signature. `requiresLowS` is the rule of EIP-2 (Homestead).
    public func recoverSender(requiresLowS: Bool = true) -> Address? {
        guard !requiresLowS || s <= Secp256k1.halfOrder, let parity = signatureParity else { return nil }
        return Secp256k1.recoverAddress(
            hash: signingHash, r: r.bigEndianBytes, s: s.bigEndianBytes, parity: parity
        ).map { Address(bytes: $0) }
    }

    private var signatureParity: UInt8? {
        if kind != .legacy { return v <= 1 ? UInt8(v.w0) : nil }
        guard let chainID else { return v == 27 || v == 28 ? UInt8(v.w0 - 27) : nil }
        let base = UInt256(chainID) &* 2 &+ 35
        return v == base || v == base &+ 1 ? UInt8((v &- base).w0) : nil
    }

    /// Signs with a 32-byte secret key; false for an invalid key.
    public mutating func sign(secretKey: [UInt8]) -> Bool {
        guard let signature = Secp256k1.sign(hash: signingHash, secretKey: secretKey) else { return false }
        r = UInt256(bigEndian: signature.r)
        s = UInt256(bigEndian: signature.s)
        v = UInt256(UInt64(signature.parity))
        if kind == .legacy { v = v &+ (chainID.map { UInt256($0) &* 2 &+ 35 } ?? 27) }
        return true
    }
}
