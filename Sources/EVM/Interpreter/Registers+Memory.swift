import Primitives

// MLOAD, MSTORE, MSTORE8 and CALLDATALOAD.

extension Registers {
    /// Whether `size` bytes at `offset` are inside the memory there is.
    @inline(__always)
    private func isInside(_ offset: UInt256, _ size: UInt64) -> Bool {
        let end = offset.w0 &+ size
        return (offset.w1 | offset.w2 | offset.w3) == 0 && end <= memorySize && end >= size
    }

    /// Makes `size` bytes at `offset` exist.
    @inline(__always)
    private mutating func reach(_ offset: UInt256, _ size: UInt64, _ machine: Machine) -> Bool {
        if _fastPath(isInside(offset, size)) { return true }
        gas = machine.expand(offset, UInt256(size), gas)
        memorySize = machine.frame.pointee.memorySize
        return gas >= 0
    }

    @inline(__always)
    mutating func loadMemory(_ machine: Machine) -> Bool {
        guard pay(3, needs: 1) else { return false }
        guard reach(sp[-1], 32, machine) else { return false }
        sp[-1] = UInt256(bigEndian32: memory + Int(truncatingIfNeeded: sp[-1].w0))
        return true
    }

    @inline(__always)
    mutating func storeMemory(_ machine: Machine) -> Bool {
        guard pay(3, needs: 2) else { return false }
        guard reach(sp[-1], 32, machine) else { return false }
        sp[-2].storeBigEndian32(to: memory + Int(truncatingIfNeeded: sp[-1].w0))
        sp -= 2
        return true
    }

    @inline(__always)
    mutating func storeByte(_ machine: Machine) -> Bool {
        guard pay(3, needs: 2) else { return false }
        guard reach(sp[-1], 1, machine) else { return false }
        memory[Int(truncatingIfNeeded: sp[-1].w0)] = UInt8(truncatingIfNeeded: sp[-2].w0)
        sp -= 2
        return true
    }

    @inline(__always)
    mutating func loadCallData(_ frame: UnsafeMutablePointer<Frame>) -> Bool {
        guard pay(3, needs: 1) else { return false }
        let size = frame.pointee.inputSize
        let offset = sp[-1]
        guard (offset.w1 | offset.w2 | offset.w3) == 0, offset.w0 < UInt64(size) else {
            sp[-1] = .zero
            return true
        }
        let start = Int(offset.w0)
        sp[-1] =
            start &+ 32 <= size
            ? UInt256(bigEndian32: frame.pointee.input + start)
            : Self.loadPartial(frame.pointee.input + start, size - start)
        return true
    }

    /// `count` bytes (fewer than 32) as the most significant ones of a word.
    @inline(never)
    private static func loadPartial(_ p: UnsafePointer<UInt8>, _ count: Int) -> UInt256 {
        var word = UInt256.zero
        for i in 0..<count { word = (word << 8) | UInt256(UInt64(p[i])) }
        return word << UInt64(8 * (32 - count))
    }
}
