import Keccak
import Primitives

/// A 20-byte account address, kept as the low 160 bits of a word.
@frozen
public struct Address: Hashable, Sendable, BitwiseCopyable {
    public var w0: UInt64
    public var w1: UInt64
    public var w2: UInt32

    @inlinable
    public init(_ w0: UInt64, _ w1: UInt64, _ w2: UInt32) {
        self.w0 = w0
        self.w1 = w1
        self.w2 = w2
    }

    /// The low 160 bits of `word`.
    @inlinable
    public init(_ word: UInt256) {
        self.init(word.w0, word.w1, UInt32(truncatingIfNeeded: word.w2))
    }

    @inlinable
    public init(number value: UInt64) { self.init(value, 0, 0) }

    /// From at most 20 big-endian bytes (a shorter form is right-aligned; of a longer one the last 20 count).
    @inlinable
    public init<C: Collection>(bytes: C) where C.Element == UInt8 {
        self.init(UInt256(bigEndian: bytes))
    }

    /// From `0x` and 40 hex digits in any letter case, with or without the prefix; nil for anything else.
    public init?(hex text: String) {
        guard let bytes = try? Hex.decode(text), bytes.count == 20 else { return nil }
        self.init(bytes: bytes)
    }

    public static var zero: Address { Address(0, 0, 0) }

    @inlinable
    public var word: UInt256 { UInt256(w0, w1, UInt64(w2), 0) }

    /// 20 bytes, most significant first.
    public var bytes: [UInt8] { Array(word.bigEndianBytes.suffix(20)) }

    @inlinable
    public static func == (a: Address, b: Address) -> Bool {
        ((a.w0 ^ b.w0) | (a.w1 ^ b.w1) | UInt64(a.w2 ^ b.w2)) == 0
    }
}

extension Address: Comparable, CustomStringConvertible {
    @inlinable
    public static func < (a: Address, b: Address) -> Bool { a.word < b.word }

    /// Lower-case hex with `0x`.
    public var hex: String { Hex.encode(bytes, prefix: true) }

    /// The mixed-case form whose letter case is a checksum (EIP-55).
    public var checksummed: String {
        let digits = Array(Hex.encode(bytes).utf8)
        let hash = keccak256(digits)
        let cased = digits.enumerated().map { i, c in
            let nibble = i % 2 == 0 ? hash[i / 2] >> 4 : hash[i / 2] & 15
            return nibble >= 8 && c >= 0x61 ? c - 32 : c
        }
        return "0x" + String(decoding: cased, as: UTF8.self)
    }

    public var description: String { checksummed }
}

extension Address {
    /// The address of a contract made by CREATE or by a creation transaction: keccak(rlp([sender, nonce])).
    public static func created(by sender: Address, nonce: UInt64) -> Address {
        var rlp = RLPWriter()
        rlp.list { list in
            list.bytes(sender.bytes)
            list.integer(UInt256(nonce))
        }
        return Address(bytes: keccak256(rlp.output).suffix(20))
    }

    /// The address of a contract made by CREATE2 (EIP-1014).
    public static func created(by sender: Address, salt: UInt256, initCodeHash: UInt256) -> Address {
        let message = [0xff] + sender.bytes + salt.bigEndianBytes + initCodeHash.bigEndianBytes
        return Address(bytes: keccak256(message).suffix(20))
    }
}
