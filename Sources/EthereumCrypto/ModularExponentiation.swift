/// base^exponent mod modulus on big-endian byte strings of any length (EIP-198).
/// Odd moduli use Montgomery multiplication (CIOS), even ones schoolbook products and Knuth division.
public enum ModularExponentiation {
    /// The result in `modulus.count` bytes; zeros when the modulus is zero or one.
    public static func compute(base: [UInt8], exponent: [UInt8], modulus: [UInt8]) -> [UInt8] {
        let m = trimmed(limbs(modulus))
        guard !m.isEmpty, m != [1] else { return [UInt8](repeating: 0, count: modulus.count) }
        let e = exponent.drop { $0 == 0 }
        let b = remainder(limbs(base), m)
        let result = m[0] & 1 == 1 ? powerOdd(b, e, m) : powerEven(b, e, m)
        return bytes(result, modulus.count)
    }

    // MARK: Limbs, least significant first

    private static func limbs(_ bytes: [UInt8]) -> [UInt64] {
        var result = [UInt64](repeating: 0, count: (bytes.count + 7) / 8)
        for (i, byte) in bytes.reversed().enumerated() { result[i / 8] |= UInt64(byte) << UInt64(i % 8 * 8) }
        return result
    }

    private static func bytes(_ limbs: [UInt64], _ count: Int) -> [UInt8] {
        var result = [UInt8](repeating: 0, count: count)
        for i in 0..<min(count, limbs.count * 8) {
            result[count - 1 - i] = UInt8(truncatingIfNeeded: limbs[i / 8] >> UInt64(i % 8 * 8))
        }
        return result
    }

    private static func trimmed(_ limbs: [UInt64]) -> [UInt64] {
        var limbs = limbs
        while limbs.last == 0 { limbs.removeLast() }
        return limbs
    }

    /// `a` mod `m` in `m.count` limbs, by shift and subtract over whole limbs (Knuth's algorithm D).
    private static func remainder(_ a: [UInt64], _ m: [UInt64]) -> [UInt64] {
        let n = m.count
        let dividend = trimmed(a)
        if dividend.count < n { return dividend + [UInt64](repeating: 0, count: n - dividend.count) }
        let shift = UInt64(m[n - 1].leadingZeroBitCount)
        let d = shifted(m, shift, n)
        var u = shifted(dividend, shift, dividend.count + 1)
        if n == 1 {
            var r: UInt64 = 0
            for limb in u.reversed() { r = divide(r, limb, d[0]).remainder }
            return [r >> shift]
        }
        for j in stride(from: u.count - n - 1, through: 0, by: -1) { subtractMultiple(&u, j, d) }
        var result = [UInt64](repeating: 0, count: n)
        for i in 0..<n {
            let high = shift == 0 || i + 1 >= n ? 0 : u[i + 1] << (64 - shift)
            result[i] = u[i] >> shift | high
        }
        return result
    }

    private static func shifted(_ a: [UInt64], _ shift: UInt64, _ count: Int) -> [UInt64] {
        var result = [UInt64](repeating: 0, count: count)
        for i in 0..<min(count, a.count + 1) {
            let low = i > 0 && shift > 0 ? a[i - 1] >> (64 - shift) : 0
            result[i] = (i < a.count ? a[i] << shift : 0) | low
        }
        return result
    }

    private static func divide(_ high: UInt64, _ low: UInt64, _ d: UInt64) -> (quotient: UInt64, remainder: UInt64) {
        let value = UInt128(high) << 64 | UInt128(low)
        let (q, r) = value.quotientAndRemainder(dividingBy: UInt128(d))
        return (UInt64(truncatingIfNeeded: q), UInt64(truncatingIfNeeded: r))
    }

    /// One step of algorithm D at limb `j`: u -= q * d << 64j.
    private static func subtractMultiple(_ u: inout [UInt64], _ j: Int, _ d: [UInt64]) {
        let n = d.count
        var q: UInt64
        if u[j + n] >= d[n - 1] {
            q = .max
        } else {
            q = divide(u[j + n], u[j + n - 1], d[n - 1]).quotient
        }
        var borrow: UInt64 = 0
        for i in 0..<n {
            let p = UInt128(d[i]) &* UInt128(q) &+ UInt128(borrow)
            let (difference, under) = u[j + i].subtractingReportingOverflow(UInt64(truncatingIfNeeded: p))
            u[j + i] = difference
            borrow = UInt64(truncatingIfNeeded: p >> 64) &+ (under ? 1 : 0)
        }
        var (top, negative) = u[j + n].subtractingReportingOverflow(borrow)
        while negative {
            q &-= 1
            var carry: UInt64 = 0
            for i in 0..<n {
                let s = UInt128(u[j + i]) &+ UInt128(d[i]) &+ UInt128(carry)
                u[j + i] = UInt64(truncatingIfNeeded: s)
                carry = UInt64(truncatingIfNeeded: s >> 64)
            }
            let (sum, wrapped) = top.addingReportingOverflow(carry)
            top = sum
            negative = !wrapped
        }
        u[j + n] = top
    }

    // MARK: Powers

    private static func powerEven(_ b: [UInt64], _ e: ArraySlice<UInt8>, _ m: [UInt64]) -> [UInt64] {
        var result = remainder([1], m)
        for byte in e {
            for bit in stride(from: 7, through: 0, by: -1) {
                result = remainder(product(result, result), m)
                if byte >> UInt8(bit) & 1 == 1 { result = remainder(product(result, b), m) }
            }
        }
        return result
    }

    private static func product(_ a: [UInt64], _ b: [UInt64]) -> [UInt64] {
        var result = [UInt64](repeating: 0, count: a.count + b.count)
        for i in a.indices where a[i] != 0 {
            var carry: UInt64 = 0
            for j in b.indices {
                let t = UInt128(a[i]) &* UInt128(b[j]) &+ UInt128(result[i + j]) &+ UInt128(carry)
                result[i + j] = UInt64(truncatingIfNeeded: t)
                carry = UInt64(truncatingIfNeeded: t >> 64)
            }
            result[i + b.count] = carry
        }
        return result
    }

    /// Fixed windows of four bits over Montgomery products.
    private static func powerOdd(_ b: [UInt64], _ e: ArraySlice<UInt8>, _ m: [UInt64]) -> [UInt64] {
        let field = Montgomery(m)
        let n = m.count
        let r = remainder([UInt64](repeating: 0, count: n) + [1], m)
        let rSquared = remainder([UInt64](repeating: 0, count: 2 * n) + [1], m)
        var powers = [r, field.multiply(b, rSquared)]
        for i in 2..<16 { powers.append(field.multiply(powers[i - 1], powers[1])) }
        var result = r
        var started = false
        for byte in e {
            for nibble in [byte >> 4, byte & 15] {
                if started { for _ in 0..<4 { result = field.multiply(result, result) } }
                if nibble != 0 { result = started ? field.multiply(result, powers[Int(nibble)]) : powers[Int(nibble)] }
                if nibble != 0 { started = true }
            }
        }
        return field.multiply(result, [1] + [UInt64](repeating: 0, count: n - 1))
    }

    private struct Montgomery {
        let m: [UInt64]
        let inverse: UInt64

        init(_ m: [UInt64]) {
            self.m = m
            // Newton iteration for -1 / m mod 2^64.
            var x = m[0]
            for _ in 0..<6 { x = x &* (2 &- m[0] &* x) }
            inverse = 0 &- x
        }

        func multiply(_ a: [UInt64], _ b: [UInt64]) -> [UInt64] {
            let n = m.count
            return [UInt64](unsafeUninitializedCapacity: n) { result, count in
                withUnsafeTemporaryAllocation(of: UInt64.self, capacity: n + 2) { t in
                    t.initialize(repeating: 0)
                    a.withUnsafeBufferPointer { a in
                        b.withUnsafeBufferPointer { b in m.withUnsafeBufferPointer { reduce(a, b, $0, t) } }
                    }
                    subtractModulus(t, result)
                }
                count = n
            }
        }

        private func reduce(
            _ a: UnsafeBufferPointer<UInt64>, _ b: UnsafeBufferPointer<UInt64>, _ m: UnsafeBufferPointer<UInt64>,
            _ t: UnsafeMutableBufferPointer<UInt64>
        ) {
            let n = m.count
            for i in 0..<n {
                var carry: UInt64 = 0
                for j in 0..<n {
                    let s = UInt128(a[j]) &* UInt128(b[i]) &+ UInt128(t[j]) &+ UInt128(carry)
                    t[j] = UInt64(truncatingIfNeeded: s)
                    carry = UInt64(truncatingIfNeeded: s >> 64)
                }
                let top = UInt128(t[n]) &+ UInt128(carry)
                t[n] = UInt64(truncatingIfNeeded: top)
                t[n + 1] = UInt64(truncatingIfNeeded: top >> 64)
                let q = t[0] &* inverse
                let first = UInt128(q) &* UInt128(m[0]) &+ UInt128(t[0])
                carry = UInt64(truncatingIfNeeded: first >> 64)
                for j in 1..<max(n, 1) {
                    let s = UInt128(q) &* UInt128(m[j]) &+ UInt128(t[j]) &+ UInt128(carry)
                    t[j - 1] = UInt64(truncatingIfNeeded: s)
                    carry = UInt64(truncatingIfNeeded: s >> 64)
                }
                let last = UInt128(t[n]) &+ UInt128(carry)
                t[n - 1] = UInt64(truncatingIfNeeded: last)
                t[n] = t[n + 1] &+ UInt64(truncatingIfNeeded: last >> 64)
            }
        }

        private func subtractModulus(
            _ t: UnsafeMutableBufferPointer<UInt64>, _ result: UnsafeMutableBufferPointer<UInt64>
        ) {
            let n = m.count
            var borrow: UInt64 = 0
            for i in 0..<n {
                let (d, b1) = t[i].subtractingReportingOverflow(m[i])
                let (d2, b2) = d.subtractingReportingOverflow(borrow)
                result[i] = d2
                borrow = b1 || b2 ? 1 : 0
            }
            if t[n] == 0 && borrow == 1 { for i in 0..<n { result[i] = t[i] } }
        }
    }
}
