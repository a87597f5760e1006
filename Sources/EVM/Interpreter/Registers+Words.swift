import Primitives

// Instructions on one, two or three words: arithmetic and bitwise logic. Top of stack is the left operand.

extension Registers {
    @inline(__always)
    mutating func unary(_ cost: Int64, _ operation: (UInt256) -> UInt256) -> Bool {
        guard pay(cost, needs: 1) else { return false }
        sp[-1] = operation(sp[-1])
        return true
    }

    @inline(__always)
    mutating func binary(_ cost: Int64, _ operation: (UInt256, UInt256) -> UInt256) -> Bool {
        guard pay(cost, needs: 2) else { return false }
        sp[-2] = operation(sp[-1], sp[-2])
        sp -= 1
        return true
    }

    /// A two-word instruction that is not in every fork.
    @inline(__always)
    mutating func binary(
        _ cost: Int64, existsIf price: Int16, _ operation: (UInt256, UInt256) -> UInt256
    ) -> Bool {
        guard price >= 0 else { return fail(.invalidOpcode) }
        return binary(cost, operation)
    }

    /// As `binary`, by a function out of line that replaces the lower operand.
    @inline(__always)
    mutating func binary(_ cost: Int64, outOfLine operation: (UnsafeMutablePointer<UInt256>) -> Void) -> Bool {
        guard pay(cost, needs: 2) else { return false }
        operation(sp)
        sp -= 1
        return true
    }

    /// A three-word instruction by a function out of line that replaces the lowest operand.
    @inline(__always)
    mutating func ternary(_ cost: Int64, outOfLine operation: (UnsafeMutablePointer<UInt256>) -> Void) -> Bool {
        guard pay(cost, needs: 3) else { return false }
        operation(sp)
        sp -= 2
        return true
    }

    @inline(__always)
    mutating func multiplyModulo(_ lastModulus: UnsafeMutablePointer<PreparedDivisor>) -> Bool {
        ternary(8, outOfLine: { WordDivision.multiplyModulo($0, lastModulus) })
    }
}

/// Division, out of line to keep the loop small.
enum WordDivision {
    @inline(never)
    static func divide(_ sp: UnsafeMutablePointer<UInt256>) { sp[-2] = sp[-1] / sp[-2] }

    @inline(never)
    static func remainder(_ sp: UnsafeMutablePointer<UInt256>) { sp[-2] = sp[-1] % sp[-2] }

    @inline(never)
    static func divideSigned(_ sp: UnsafeMutablePointer<UInt256>) { sp[-2] = sp[-1].signedDivided(by: sp[-2]) }

    @inline(never)
    static func remainderSigned(_ sp: UnsafeMutablePointer<UInt256>) {
        sp[-2] = sp[-1].signedRemainder(dividingBy: sp[-2])
    }

    @inline(never)
    static func addModulo(_ sp: UnsafeMutablePointer<UInt256>) { sp[-3] = sp[-1].addingModulo(sp[-2], sp[-3]) }

    /// `last` is the modulus of the call before: contracts that multiply modulo anything mostly use one prime.
    @inline(never)
    static func multiplyModulo(_ sp: UnsafeMutablePointer<UInt256>, _ last: UnsafeMutablePointer<PreparedDivisor>) {
        let modulus = sp[-3]
        if modulus != last.pointee.value {
            if modulus.isZero { return }
            last.pointee = PreparedDivisor(modulus)
        }
        sp[-3] = last.pointee.remainder(sp[-1].multipliedFullWidth(by: sp[-2]))
    }
}
