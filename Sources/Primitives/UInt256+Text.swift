// Decimal and hexadecimal text.

extension UInt256: CustomStringConvertible, LosslessStringConvertible {
    /// From decimal digits or `0x` and hex digits (either case); nil for anything else or above 2^256 - 1.
    public init?(_ text: String) {
        self.init(utf8: Array(text.utf8)[...])
    }

    /// As `init(_: String)`, over ASCII bytes.
    public init?(utf8 text: ArraySlice<UInt8>) {
        if text.count > 2 && text.first == 0x30 && (text[text.startIndex + 1] | 0x20) == 0x78 {
            self.init(hexDigits: text.dropFirst(2))
        } else {
            self.init(decimalDigits: text)
        }
    }

    /// From hex digits without prefix; nil when empty, longer than 2^256 - 1 or not hex.
    public init?(hexDigits text: ArraySlice<UInt8>) {
        guard !text.isEmpty else { return nil }
        var value = UInt256.zero
        for c in text {
            guard let digit = Hex.value(ofDigit: c), value.w3 >> 60 == 0 else { return nil }
            value = (value << 4) | UInt256(UInt64(digit))
        }
        self = value
    }

    /// From decimal digits; nil when empty, above 2^256 - 1 or not decimal.
    public init?(decimalDigits text: ArraySlice<UInt8>) {
        guard !text.isEmpty else { return nil }
        var value = UInt256.zero
        for c in text {
            guard c >= 0x30 && c <= 0x39 else { return nil }
            let product = value.multipliedReportingOverflow(by: UInt256(10))
            let sum = product.partialValue.addingReportingOverflow(UInt256(UInt64(c - 0x30)))
            if product.overflow || sum.overflow { return nil }
            value = sum.partialValue
        }
        self = value
    }

    /// Decimal digits.
    public var description: String { decimal }

    public var decimal: String {
        var groups: [UInt64] = []
        var rest = self
        repeat {
            let (q, r) = rest.quotientAndRemainder(dividingBy: UInt256(1_000_000_000_000_000_000))
            groups.append(r.w0)
            rest = q
        } while !rest.isZero
        var text = String(groups[groups.count - 1])
        for group in groups.dropLast().reversed() {
            let digits = String(group)
            text += String(repeating: "0", count: 18 - digits.utf8.count) + digits
        }
        return text
    }

    /// The signed reading (two's complement) in decimal.
    public var signedDecimal: String { isNegative ? "-" + negated.decimal : decimal }

    /// `0x` and the shortest hex form (`0x0` for zero), lower case.
    public var hex: String {
        var text = "0x"
        var started = false
        for index in stride(from: 3, through: 0, by: -1) {
            let limb = self.limb(index)
            let digits = String(limb, radix: 16)
            if started {
                text += String(repeating: "0", count: 16 - digits.utf8.count) + digits
            } else if limb != 0 || index == 0 {
                text += digits
                started = true
            }
        }
        return text
    }

    /// `0x` and 64 hex digits.
    public var paddedHex: String { Hex.encode(bigEndianBytes, prefix: true) }
}
