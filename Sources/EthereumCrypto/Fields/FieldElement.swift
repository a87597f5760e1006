/// What curve and tower code needs from a field. Base fields and their extensions conform.
public protocol FieldElement: Equatable, Sendable, BitwiseCopyable {
    static var zero: Self { get }
    static var one: Self { get }
    var isZero: Bool { get }
    static func + (a: Self, b: Self) -> Self
    static func - (a: Self, b: Self) -> Self
    static func * (a: Self, b: Self) -> Self
    var squared: Self { get }
    var doubled: Self { get }
    var negated: Self { get }
    /// 1 / self; zero for zero.
    var inverse: Self { get }
}

extension FieldElement {
    @inline(__always) public var doubled: Self { self + self }
    @inline(__always) public var negated: Self { Self.zero - self }

    /// Square and multiply; `exponent` in limbs, least significant first.
    func power(_ exponent: [UInt64]) -> Self {
        var result = Self.one
        var started = false
        for limb in exponent.reversed() {
            for bit in stride(from: UInt64(63), through: 0, by: -1) {
                if started { result = result.squared }
                if limb >> bit & 1 == 1 {
                    result = started ? result * self : self
                    started = true
                }
            }
        }
        return result
    }
}
