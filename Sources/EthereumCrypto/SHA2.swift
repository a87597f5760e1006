import Crypto

/// SHA-256 (FIPS 180-4).
public enum SHA2 {
    public static func sha256(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }
}
