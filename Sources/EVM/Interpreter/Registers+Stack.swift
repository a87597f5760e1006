import Primitives

// PUSH, POP, DUP and SWAP.

extension Registers {
    @inline(__always)
    mutating func pop() -> Bool {
        guard pay(2, needs: 1) else { return false }
        sp -= 1
        return true
    }

    /// An instruction that pushes a word of its own.
    @inline(__always)
    mutating func produce(_ word: UInt256) -> Bool {
        guard payToPush(2) else { return false }
        push(word)
        return true
    }

    @inline(__always)
    mutating func pushZero(existsIf price: Int16) -> Bool {
        guard price >= 0 else { return fail(.invalidOpcode) }
        return produce(.zero)
    }

    /// PUSH1, joined with an ADD behind it.
    @inline(__always)
    mutating func push1(joined: Bool) -> Bool {
        guard payToPush(3) else { return false }
        let value = UInt256(UInt64(ip[0]))
        if joined, ip[1] == 0x01 {
            guard pay(3), sp > base else { return false }
            sp[-1] = sp[-1] &+ value
            ip += 2
            return true
        }
        push(value)
        ip += 1
        return true
    }

    /// PUSH3 to PUSH8. 32 bytes are readable from any instruction on: the code's padding has 33.
    @inline(__always)
    mutating func pushShort(_ size: Int) -> Bool {
        guard payToPush(3) else { return false }
        let bytes = UInt64(bigEndian: UnsafeRawPointer(ip).loadUnaligned(as: UInt64.self))
        push(UInt256(bytes &>> UInt64(truncatingIfNeeded: 64 &- 8 &* size)))
        ip += size
        return true
    }

    /// PUSH9 to PUSH31.
    @inline(__always)
    mutating func pushLong(_ size: Int) -> Bool {
        guard payToPush(3) else { return false }
        push(UInt256(bigEndian32: ip) >> UInt64(truncatingIfNeeded: 256 &- 8 &* size))
        ip += size
        return true
    }

    @inline(__always)
    mutating func push32() -> Bool {
        guard payToPush(3) else { return false }
        push(UInt256(bigEndian32: ip))
        ip += 32
        return true
    }

    @inline(__always)
    mutating func duplicate(_ n: Int) -> Bool {
        guard pay(3, needs: n), sp < limit else { return false }
        push(sp[-n])
        return true
    }

    /// SWAPn, joined with a POP behind it.
    @inline(__always)
    mutating func swap(_ n: Int, joined: Bool) -> Bool {
        guard pay(3, needs: n &+ 1) else { return false }
        let top = sp[-1]
        if joined, ip.pointee == 0x50 {
            sp[-1 &- n] = top
            sp -= 1
            ip += 1
            return pay(2)
        }
        sp[-1] = sp[-1 &- n]
        sp[-1 &- n] = top
        return true
    }
}
