import Primitives

// Jumps, and comparisons together with what nearly always follows them: ISZERO and a conditional jump. Pairs are joined
// only when nothing watches.

extension Registers {
    @inline(__always)
    func isDestination(_ target: UInt64) -> Bool {
        target < codeSize && destinations[Int(truncatingIfNeeded: target &>> 6)] & (1 &<< (target & 63)) != 0
    }

    /// Goes to a target. The JUMPDEST there is paid for and skipped when nothing watches.
    @inline(__always)
    mutating func jump(to target: UInt64, joined: Bool) -> Bool {
        guard isDestination(target) else { return fail(.invalidJump) }
        ip = code + Int(truncatingIfNeeded: target)
        if joined {
            ip += 1
            return pay(1)
        }
        return true
    }

    @inline(__always)
    mutating func jump(joined: Bool) -> Bool {
        guard pay(8, needs: 1) else { return false }
        sp -= 1
        let word = sp.pointee
        guard (word.w1 | word.w2 | word.w3) == 0 else { return fail(.invalidJump) }
        return jump(to: word.w0, joined: joined)
    }

    @inline(__always)
    mutating func jumpIf(joined: Bool) -> Bool {
        guard pay(10, needs: 2) else { return false }
        sp -= 2
        if sp.pointee.isZero { return true }
        let word = sp[1]
        guard (word.w1 | word.w2 | word.w3) == 0 else { return fail(.invalidJump) }
        return jump(to: word.w0, joined: joined)
    }

    /// JUMPDEST, joined with those behind it.
    @inline(__always)
    mutating func jumpDestination(joined: Bool) -> Bool {
        gas &-= 1
        while joined && ip.pointee == 0x5b {
            gas &-= 1
            ip += 1
        }
        return gas >= 0 || fail(.outOfGas)
    }

    /// PUSH2, joined with the JUMP or JUMPI behind it.
    @inline(__always)
    mutating func push2(joined: Bool) -> Bool {
        guard payToPush(3) else { return false }
        let value = UInt64(ip[0]) &<< 8 | UInt64(ip[1])
        if joined, ip[2] & 0xfe == 0x56 {
            if ip[2] == 0x56 { return pay(8) && jump(to: value, joined: true) }
            guard pay(10), sp > base else { return false }
            sp -= 1
            if sp.pointee.isZero {
                ip += 3
                return true
            }
            return jump(to: value, joined: true)
        }
        push(UInt256(value))
        ip += 2
        return true
    }

    /// A comparison of the two top words.
    @inline(__always)
    mutating func compare(joined: Bool, _ operation: (UInt256, UInt256) -> Bool) -> Bool {
        guard pay(3, needs: 2) else { return false }
        let result = operation(sp[-1], sp[-2])
        sp -= 2
        return finishComparison(result, joined)
    }

    @inline(__always)
    mutating func isZero(joined: Bool) -> Bool {
        guard pay(3, needs: 1) else { return false }
        sp -= 1
        return finishComparison(sp.pointee.isZero, joined)
    }

    /// After a comparison whose operands are popped.
    @inline(__always)
    private mutating func finishComparison(_ result: Bool, _ joined: Bool) -> Bool {
        var result = result
        if joined {
            if ip.pointee == 0x15 {  // ISZERO
                guard pay(3) else { return false }
                result = !result
                ip += 1
            }
            if ip.pointee == 0x61, ip[3] == 0x57, sp + 1 < limit {  // PUSH2, JUMPI
                guard pay(13) else { return false }
                if result { return jump(to: UInt64(ip[1]) &<< 8 | UInt64(ip[2]), joined: true) }
                ip += 4
                return true
            }
        }
        push(UInt256(result))
        return true
    }
}
