// EIP-55: the case of an address' letters as a checksum.

import Keccak

/// The 40 hexadecimal digits in the case that EIP-55 prescribes; nil if they are not 40 digits.
func checksummedAddress(_ digits: [UInt8]) -> [UInt8]? {
    guard digits.count == 40 else { return nil }
    let lower = digits.map { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "F") ? $0 + 32 : $0 }
    let hash = keccak256(lower)
    return lower.enumerated().map { index, digit in
        let nibble = index % 2 == 0 ? hash[index / 2] >> 4 : hash[index / 2] & 15
        return digit >= UInt8(ascii: "a") && nibble >= 8 ? digit - 32 : digit
    }
}
