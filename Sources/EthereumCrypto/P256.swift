import Crypto

/// ECDSA verification on secp256r1 (EIP-7951).
public enum P256Verification {
    /// A digest made elsewhere.
    private struct RawDigest: Digest {
        static var byteCount: Int { 32 }
        let bytes: [UInt8]

        func withUnsafeBytes<R>(_ body: (UnsafeRawBufferPointer) throws -> R) rethrows -> R {
            try bytes.withUnsafeBytes(body)
        }

        func makeIterator() -> [UInt8].Iterator { bytes.makeIterator() }

        func hash(into hasher: inout Hasher) { hasher.combine(bytes) }
        var description: String { "\(bytes)" }
    }

    /// Whether (r, s) signs `hash` under the public key (x, y); all are 32 big-endian bytes.
    public static func isValid(hash: [UInt8], r: [UInt8], s: [UInt8], x: [UInt8], y: [UInt8]) -> Bool {
        guard let key = try? P256.Signing.PublicKey(rawRepresentation: x + y),
            let signature = try? P256.Signing.ECDSASignature(rawRepresentation: r + s)
        else { return false }
        return key.isValidSignature(signature, for: RawDigest(bytes: hash))
    }
}
