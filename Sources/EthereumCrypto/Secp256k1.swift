import CSecp256k1
import Keccak
import Primitives

/// Signatures on secp256k1 through the system's libsecp256k1 (recovery module).
public enum Secp256k1 {
    /// A context is read-only after creation and may be shared between threads.
    private struct Context: @unchecked Sendable {
        let pointer: OpaquePointer?
    }

    /// Half the group order: larger s values are refused since EIP-2.
    public static let halfOrder = UInt256(
        0xdfe9_2f46_681b_20a0, 0x5d57_6e73_57a4_501d, 0xffff_ffff_ffff_ffff, 0x7fff_ffff_ffff_ffff)

    private static let context = Context(
        pointer: secp256k1_context_create(UInt32(SECP256K1_CONTEXT_SIGN | SECP256K1_CONTEXT_VERIFY)))

    /// The address of the key that signed `hash`; nil for an invalid signature. `r` and `s` are 32 bytes each,
    /// `parity` is 0 or 1 (the recovery id).
    public static func recoverAddress(hash: [UInt8], r: [UInt8], s: [UInt8], parity: UInt8) -> [UInt8]? {
        guard let context = context.pointer, hash.count == 32, r.count == 32, s.count == 32, parity < 2 else {
            return nil
        }
        var signature = secp256k1_ecdsa_recoverable_signature()
        var key = secp256k1_pubkey()
        guard
            secp256k1_ecdsa_recoverable_signature_parse_compact(context, &signature, r + s, Int32(parity)) == 1,
            secp256k1_ecdsa_recover(context, &key, &signature, hash) == 1
        else { return nil }
        return address(of: key, context)
    }

    /// The address of a 32-byte secret key; nil for an invalid one.
    public static func address(secretKey: [UInt8]) -> [UInt8]? {
        guard let context = context.pointer, secretKey.count == 32 else { return nil }
        var key = secp256k1_pubkey()
        guard secp256k1_ec_pubkey_create(context, &key, secretKey) == 1 else { return nil }
        return address(of: key, context)
    }

    /// Signs a 32-byte hash (deterministic nonce of RFC 6979, low s).
    public static func sign(hash: [UInt8], secretKey: [UInt8]) -> (r: [UInt8], s: [UInt8], parity: UInt8)? {
        guard let context = context.pointer, hash.count == 32, secretKey.count == 32 else { return nil }
        var signature = secp256k1_ecdsa_recoverable_signature()
        guard secp256k1_ecdsa_sign_recoverable(context, &signature, hash, secretKey, nil, nil) == 1 else { return nil }
        var bytes = [UInt8](repeating: 0, count: 64)
        var parity: Int32 = 0
        secp256k1_ecdsa_recoverable_signature_serialize_compact(context, &bytes, &parity, &signature)
        return (Array(bytes[0..<32]), Array(bytes[32..<64]), UInt8(truncatingIfNeeded: parity))
    }

    private static func address(of key: secp256k1_pubkey, _ context: OpaquePointer) -> [UInt8] {
        var key = key
        var bytes = [UInt8](repeating: 0, count: 65)
        var count = 65
        secp256k1_ec_pubkey_serialize(context, &bytes, &count, &key, UInt32(SECP256K1_EC_UNCOMPRESSED))
        return Array(keccak256(bytes[1...]).suffix(20))
    }
}
