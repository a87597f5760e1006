import Primitives
import Testing

/// Division against its definition and against bit-by-bit reduction, on operands of every width and with the leading
/// limbs that make estimates of a quotient limb fail.
@Suite struct DivisionTests {
    /// A small generator with fixed seed (xorshift).
    struct Generator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state
        }

        mutating func word() -> UInt256 {
            var v = UInt256(next(), next(), next(), next())
            switch next() % 8 {
            case 0: v.w3 = 0
            case 1: (v.w3, v.w2) = (0, 0)
            case 2: (v.w3, v.w2, v.w1) = (0, 0, 0)
            case 3: (v.w3, v.w2) = (.max, .max)
            case 4: (v.w2, v.w1) = (0, 0)
            case 5: (v.w3, v.w2) = (1 << 63, 0)
            case 6: v = v >> (next() % 256)
            default: break
            }
            return next() % 16 == 0 ? UInt256.max &- (v >> 200) : v
        }
    }

    /// `(high, low)` modulo `m` bit by bit.
    static func reduce(_ high: UInt256, _ low: UInt256, _ m: UInt256) -> UInt256 {
        var r = UInt256.zero
        for x in [high, low] {
            for i in (UInt64(0)..<256).reversed() {
                let top = r.w3 >> 63 != 0
                r = (r << 1) | UInt256((x >> i).w0 & 1)
                if top || r >= m { r = r &- m }
            }
        }
        return r
    }

    @Test func quotientsMultiplyBack() {
        var g = Generator(state: 88_172_645_463_325_252)
        for _ in 0..<20_000 {
            let (x, d) = (g.word(), g.word())
            if d.isZero { continue }
            let (q, r) = x.quotientAndRemainder(dividingBy: d)
            let product = q.multipliedFullWidth(by: d)
            #expect(r < d && product.high.isZero && product.low &+ r == x && product.low <= x, "\(x) / \(d)")
            if x >= d { #expect(PreparedDivisor(d).divide(x) == (q, r), "\(x) / \(d)") }
        }
    }

    @Test func remaindersOfDoubleWords() {
        var g = Generator(state: 424_242)
        for _ in 0..<300 {
            let (x, y, m) = (g.word(), g.word(), g.word())
            if m.isZero { continue }
            let p = x.multipliedFullWidth(by: y)
            #expect(x.multipliedModulo(y, m) == Self.reduce(p.high, p.low, m), "\(x) * \(y) mod \(m)")
            let s = x.addingReportingOverflow(y)
            #expect(
                x.addingModulo(y, m) == Self.reduce(s.overflow ? .one : .zero, s.partialValue, m),
                "\(x) + \(y) mod \(m)")
            // Leading limbs equal to the divisor's.
            let same = m.w3 != 0 ? UInt256(g.next(), g.next(), m.w2, m.w3) : UInt256(g.next(), m.w1, m.w2, 0)
            #expect(PreparedDivisor(m).remainder((same, x)) == Self.reduce(same, x, m), "\(same) \(x) mod \(m)")
        }
    }
}
