import EVMTarget
import EthereumTypes
import Keccak
import Primitives

// Instructions that are not in the loop itself. The constant gas and the stack bounds have been checked; operands are
// read at `sp[-1]`, `sp[-2]`, … and the result is written where the new top will be. The answer is the gas left,
// negative for an exceptional halt whose reason is then in `halt`.

extension Machine {
    func fail(_ reason: Halt) -> Int64 {
        halt = reason
        return -1
    }

    @inline(never)
    func slowOperation(_ opcode: UInt8, _ sp: UnsafeMutablePointer<UInt256>, _ gas: Int64) -> Int64 {
        halt = .outOfGas
        switch opcode {
        case 0x0a: return exponentiate(sp, gas)
        case 0x1e: sp[-1] = UInt256(UInt64(sp[-1].leadingZeroBitCount))
        case 0x20: return keccak(sp, gas)
        case 0x30...0x4a: return environment(opcode, sp, gas)
        case 0x54: return storageLoad(sp, gas)
        case 0x55: return storageStore(sp, gas)
        case 0x5c:
            let position = state.transient(frame.pointee.account, sp[-1])
            sp[-1] = state.transients[position].value
        case 0x5d:
            if frame.pointee.isStatic { return fail(.staticViolation) }
            state.setTransient(state.transient(frame.pointee.account, sp[-1]), sp[-2])
        case 0x5e: return memoryCopy(sp, gas)
        case 0xa0...0xa4: return log(Int(opcode) - 0xa0, sp, gas)
        default: return fail(.invalidOpcode)
        }
        return gas
    }

    private func exponentiate(_ sp: UnsafeMutablePointer<UInt256>, _ gas: Int64) -> Int64 {
        let left = gas - rules.expByte * Int64(sp[-2].significantByteCount)
        if left >= 0 { sp[-2] = sp[-1].power(sp[-2]) }
        return left
    }

    /// Gas for `size` bytes at `rate` a word; negative when it does not suffice.
    @inline(__always)
    func chargeWords(_ size: UInt256, _ rate: Int64, _ gas: Int64) -> Int64 {
        guard (size.w1 | size.w2 | size.w3) == 0, size.w0 < 1 << 40 else { return -1 }
        return gas - Int64((size.w0 + 31) / 32) * rate
    }

    private func keccak(_ sp: UnsafeMutablePointer<UInt256>, _ gas: Int64) -> Int64 {
        var left = chargeWords(sp[-2], 6, gas)
        if left < 0 { return left }
        left = expand(sp[-1], sp[-2], left)
        if left < 0 { return left }
        let size = Int(sp[-2].w0)
        let start = size == 0 ? 0 : Int(sp[-1].w0)
        hashes.hash(frame.pointee.memory + start, size, into: sp - 2)
        return left
    }

    private func memoryCopy(_ sp: UnsafeMutablePointer<UInt256>, _ gas: Int64) -> Int64 {
        var left = chargeWords(sp[-3], 3, gas)
        if left < 0 { return left }
        left = expand(sp[-1], sp[-3], left)
        if left < 0 { return left }
        left = expand(sp[-2], sp[-3], left)
        if left < 0 || sp[-3].isZero { return left }
        let memory = UnsafeMutableRawPointer(frame.pointee.memory)
        (memory + Int(sp[-1].w0)).copyMemory(from: memory + Int(sp[-2].w0), byteCount: Int(sp[-3].w0))
        return left
    }

    private func log(_ topics: Int, _ sp: UnsafeMutablePointer<UInt256>, _ gas: Int64) -> Int64 {
        if frame.pointee.isStatic { return fail(.staticViolation) }
        var left = expand(sp[-1], sp[-2], gas)
        if left < 0 { return left }
        left -= 8 * Int64(sp[-2].w0)
        if left < 0 { return left }
        let size = Int(sp[-2].w0)
        let start = size == 0 ? 0 : Int(sp[-1].w0)
        let data = Array(UnsafeBufferPointer(start: frame.pointee.memory + start, count: size))
        logs.append(
            Log(address: frame.pointee.address, topics: (0..<topics).map { sp[-3 - $0] }, data: data))
        return left
    }

    // MARK: Storage

    private func storageLoad(_ sp: UnsafeMutablePointer<UInt256>, _ gas: Int64) -> Int64 {
        let slot = state.slot(frame.pointee.account, sp[-1])
        var left = gas
        if rules.accessLists && state.warmSlot(slot) { left -= rules.coldSlotCost - 100 }
        sp[-1] = state.slots[slot].value
        return left
    }

    /// EIP-2200 with the amounts of the fork; before it, and between the two net metering forks, the simple rule.
    private func storageStore(_ sp: UnsafeMutablePointer<UInt256>, _ gas: Int64) -> Int64 {
        if frame.pointee.isStatic { return fail(.staticViolation) }
        if gas <= rules.storageStipendGuard && rules.storageStipendGuard > 0 { return -1 }
        let slot = state.slot(frame.pointee.account, sp[-1])
        let new = sp[-2]
        let current = state.slots[slot].value
        var left = gas
        if rules.accessLists && state.warmSlot(slot) { left -= rules.coldSlotCost }
        if rules.netStorage {
            left -= netStorageCost(original: state.originalValue(slot), current: current, new: new)
        } else {
            left -= current.isZero && !new.isZero ? rules.storageSet : rules.storageReset
            if left >= 0 && !current.isZero && new.isZero { refund += rules.storageClearRefund }
        }
        if left < 0 { return left }
        if current != new { state.setSlot(slot, new, frame: frame.pointee.serial) }
        return left
    }

    /// Cost of a change; adjusts the refund counter.
    private func netStorageCost(original: UInt256, current: UInt256, new: UInt256) -> Int64 {
        if current == new { return rules.storageDirty }
        if original == current {
            if original.isZero { return rules.storageSet }
            if new.isZero { refund += rules.storageClearRefund }
            return rules.storageReset
        }
        if !original.isZero {
            if current.isZero { refund -= rules.storageClearRefund }
            if new.isZero { refund += rules.storageClearRefund }
        }
        if original == new {
            refund += (original.isZero ? rules.storageSet : rules.storageReset) - rules.storageDirty
        }
        return rules.storageDirty
    }
}
