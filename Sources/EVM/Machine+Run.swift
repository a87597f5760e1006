import EthereumTypes
import Primitives

// The interpreter: one loop over all frames. Program counter, stack pointer and gas are locals; what is rare is in
// `slowOperation`, calls and creations change the frame and start the loop over. `sp` points one past the top.
//
// A `break execute` with `halt` still `.success` means a failed gas or stack check; which one is found out afterwards.

extension Machine {
    /// Runs until the frame that is current at the start has ended.
    func run<T: Tracer>(_ tracer: inout T) {
        let bottom = depth
        let costs = self.costs
        let needs = self.needs
        let changes = self.changes
        frames: while true {
            let frame = self.frame
            let base = frame.pointee.stackBase
            let limit = base + Machine.stackLimit
            let code = frame.pointee.code._withUnsafeGuaranteedRef { UnsafePointer($0.base) }
            let codeSize = frame.pointee.code._withUnsafeGuaranteedRef { UInt64($0.count) }
            let destinations = frame.pointee.code._withUnsafeGuaranteedRef { UnsafePointer($0.jumpDestinations) }
            var ip = frame.pointee.ip
            var sp = frame.pointee.sp
            var gas = frame.pointee.gas
            var memory = frame.pointee.memory
            var memorySize = frame.pointee.memorySize
            var halt = Halt.success
            var opcode: UInt8 = 0
            var outputOffset = 0
            var outputSize = 0
            execute: while true {
                opcode = ip.pointee
                if T.isActive {
                    tracer.step(
                        TraceStep(
                            pc: ip - code, opcode: opcode, gas: gas, depth: depth,
                            stack: UnsafeBufferPointer(start: base, count: sp - base),
                            memory: UnsafeBufferPointer(start: memory, count: Int(memorySize)), refund: refund,
                            address: frame.pointee.address))
                }
                ip += 1
                switch opcode {
                case 0x01:  // ADD
                    gas &-= 3
                    guard gas >= 0, sp >= base + 2 else { break execute }
                    sp[-2] = sp[-1] &+ sp[-2]
                    sp -= 1
                case 0x02:  // MUL
                    gas &-= 5
                    guard gas >= 0, sp >= base + 2 else { break execute }
                    sp[-2] = sp[-1] &* sp[-2]
                    sp -= 1
                case 0x03:  // SUB
                    gas &-= 3
                    guard gas >= 0, sp >= base + 2 else { break execute }
                    sp[-2] = sp[-1] &- sp[-2]
                    sp -= 1
                case 0x04:  // DIV
                    gas &-= 5
                    guard gas >= 0, sp >= base + 2 else { break execute }
                    sp[-2] = sp[-1] / sp[-2]
                    sp -= 1
                case 0x05:  // SDIV
                    gas &-= 5
                    guard gas >= 0, sp >= base + 2 else { break execute }
                    sp[-2] = sp[-1].signedDivided(by: sp[-2])
                    sp -= 1
                case 0x06:  // MOD
                    gas &-= 5
                    guard gas >= 0, sp >= base + 2 else { break execute }
                    sp[-2] = sp[-1] % sp[-2]
                    sp -= 1
                case 0x07:  // SMOD
                    gas &-= 5
                    guard gas >= 0, sp >= base + 2 else { break execute }
                    sp[-2] = sp[-1].signedRemainder(dividingBy: sp[-2])
                    sp -= 1
                case 0x08:  // ADDMOD
                    gas &-= 8
                    guard gas >= 0, sp >= base + 3 else { break execute }
                    sp[-3] = sp[-1].addingModulo(sp[-2], sp[-3])
                    sp -= 2
                case 0x09:  // MULMOD
                    gas &-= 8
                    guard gas >= 0, sp >= base + 3 else { break execute }
                    sp[-3] = sp[-1].multipliedModulo(sp[-2], sp[-3])
                    sp -= 2
                case 0x0b:  // SIGNEXTEND
                    gas &-= 5
                    guard gas >= 0, sp >= base + 2 else { break execute }
                    sp[-2] = sp[-2].signExtended(fromByte: sp[-1])
                    sp -= 1
                case 0x10:  // LT
                    gas &-= 3
                    guard gas >= 0, sp >= base + 2 else { break execute }
                    sp[-2] = UInt256(sp[-1] < sp[-2])
                    sp -= 1
                case 0x11:  // GT
                    gas &-= 3
                    guard gas >= 0, sp >= base + 2 else { break execute }
                    sp[-2] = UInt256(sp[-2] < sp[-1])
                    sp -= 1
                case 0x12:  // SLT
                    gas &-= 3
                    guard gas >= 0, sp >= base + 2 else { break execute }
                    sp[-2] = UInt256(sp[-1].isSignedLess(than: sp[-2]))
                    sp -= 1
                case 0x13:  // SGT
                    gas &-= 3
                    guard gas >= 0, sp >= base + 2 else { break execute }
                    sp[-2] = UInt256(sp[-2].isSignedLess(than: sp[-1]))
                    sp -= 1
                case 0x14:  // EQ
                    gas &-= 3
                    guard gas >= 0, sp >= base + 2 else { break execute }
                    sp[-2] = UInt256(sp[-1] == sp[-2])
                    sp -= 1
                case 0x15:  // ISZERO
                    gas &-= 3
                    guard gas >= 0, sp >= base + 1 else { break execute }
                    sp[-1] = UInt256(sp[-1].isZero)
                case 0x16:  // AND
                    gas &-= 3
                    guard gas >= 0, sp >= base + 2 else { break execute }
                    sp[-2] = sp[-1] & sp[-2]
                    sp -= 1
                case 0x17:  // OR
                    gas &-= 3
                    guard gas >= 0, sp >= base + 2 else { break execute }
                    sp[-2] = sp[-1] | sp[-2]
                    sp -= 1
                case 0x18:  // XOR
                    gas &-= 3
                    guard gas >= 0, sp >= base + 2 else { break execute }
                    sp[-2] = sp[-1] ^ sp[-2]
                    sp -= 1
                case 0x19:  // NOT
                    gas &-= 3
                    guard gas >= 0, sp >= base + 1 else { break execute }
                    sp[-1] = ~sp[-1]
                case 0x1a:  // BYTE
                    gas &-= 3
                    guard gas >= 0, sp >= base + 2 else { break execute }
                    sp[-2] = sp[-2].byte(at: sp[-1])
                    sp -= 1
                case 0x1b where costs[0x1b] >= 0:  // SHL
                    gas &-= 3
                    guard gas >= 0, sp >= base + 2 else { break execute }
                    sp[-2] = sp[-2].shiftedLeft(sp[-1])
                    sp -= 1
                case 0x1c where costs[0x1c] >= 0:  // SHR
                    gas &-= 3
                    guard gas >= 0, sp >= base + 2 else { break execute }
                    sp[-2] = sp[-2].shiftedRight(sp[-1])
                    sp -= 1
                case 0x1d where costs[0x1d] >= 0:  // SAR
                    gas &-= 3
                    guard gas >= 0, sp >= base + 2 else { break execute }
                    sp[-2] = sp[-2].arithmeticShiftedRight(sp[-1])
                    sp -= 1
                case 0x35:  // CALLDATALOAD
                    gas &-= 3
                    guard gas >= 0, sp >= base + 1 else { break execute }
                    sp[-1] = loadCallData(frame, sp[-1])
                case 0x50:  // POP
                    gas &-= 2
                    guard gas >= 0, sp >= base + 1 else { break execute }
                    sp -= 1
                case 0x51:  // MLOAD
                    gas &-= 3
                    guard gas >= 0, sp >= base + 1 else { break execute }
                    let offset = sp[-1]
                    if offset.w0 >= memorySize || offset.w0 &+ 32 > memorySize
                        || (offset.w1 | offset.w2 | offset.w3) != 0
                    {
                        gas = expand(offset, 32, gas)
                        if gas < 0 { break execute }
                        memory = frame.pointee.memory
                        memorySize = frame.pointee.memorySize
                    }
                    sp[-1] = UInt256(bigEndian32: memory + Int(truncatingIfNeeded: offset.w0))
                case 0x52:  // MSTORE
                    gas &-= 3
                    guard gas >= 0, sp >= base + 2 else { break execute }
                    let offset = sp[-1]
                    if offset.w0 >= memorySize || offset.w0 &+ 32 > memorySize
                        || (offset.w1 | offset.w2 | offset.w3) != 0
                    {
                        gas = expand(offset, 32, gas)
                        if gas < 0 { break execute }
                        memory = frame.pointee.memory
                        memorySize = frame.pointee.memorySize
                    }
                    sp[-2].storeBigEndian32(to: memory + Int(truncatingIfNeeded: offset.w0))
                    sp -= 2
                case 0x53:  // MSTORE8
                    gas &-= 3
                    guard gas >= 0, sp >= base + 2 else { break execute }
                    let offset = sp[-1]
                    if offset.w0 >= memorySize || offset.w0 &+ 1 > memorySize
                        || (offset.w1 | offset.w2 | offset.w3) != 0
                    {
                        gas = expand(offset, 1, gas)
                        if gas < 0 { break execute }
                        memory = frame.pointee.memory
                        memorySize = frame.pointee.memorySize
                    }
                    memory[Int(truncatingIfNeeded: offset.w0)] = UInt8(truncatingIfNeeded: sp[-2].w0)
                    sp -= 2
                case 0x56:  // JUMP
                    gas &-= 8
                    guard gas >= 0, sp >= base + 1 else { break execute }
                    let target = sp[-1]
                    sp -= 1
                    guard (target.w1 | target.w2 | target.w3) == 0, target.w0 < codeSize,
                        destinations[Int(truncatingIfNeeded: target.w0 &>> 6)] & (1 &<< (target.w0 & 63)) != 0
                    else {
                        halt = .invalidJump
                        break execute
                    }
                    ip = code + Int(truncatingIfNeeded: target.w0)
                case 0x57:  // JUMPI
                    gas &-= 10
                    guard gas >= 0, sp >= base + 2 else { break execute }
                    let target = sp[-1]
                    let condition = sp[-2]
                    sp -= 2
                    if !condition.isZero {
                        guard (target.w1 | target.w2 | target.w3) == 0, target.w0 < codeSize,
                            destinations[Int(truncatingIfNeeded: target.w0 &>> 6)] & (1 &<< (target.w0 & 63)) != 0
                        else {
                            halt = .invalidJump
                            break execute
                        }
                        ip = code + Int(truncatingIfNeeded: target.w0)
                    }
                case 0x58:  // PC
                    gas &-= 2
                    guard gas >= 0, sp < limit else { break execute }
                    sp.pointee = UInt256(UInt64(ip - code - 1))
                    sp += 1
                case 0x59:  // MSIZE
                    gas &-= 2
                    guard gas >= 0, sp < limit else { break execute }
                    sp.pointee = UInt256(memorySize)
                    sp += 1
                case 0x5a:  // GAS
                    gas &-= 2
                    guard gas >= 0, sp < limit else { break execute }
                    sp.pointee = UInt256(UInt64(gas))
                    sp += 1
                case 0x5b:  // JUMPDEST
                    gas &-= 1
                    guard gas >= 0 else { break execute }
                case 0x5f where costs[0x5f] >= 0:  // PUSH0
                    gas &-= 2
                    guard gas >= 0, sp < limit else { break execute }
                    sp.pointee = .zero
                    sp += 1
                case 0x60:  // PUSH1
                    gas &-= 3
                    guard gas >= 0, sp < limit else { break execute }
                    sp.pointee = UInt256(UInt64(ip[0]))
                    sp += 1
                    ip += 1
                case 0x61:  // PUSH2
                    gas &-= 3
                    guard gas >= 0, sp < limit else { break execute }
                    sp.pointee = UInt256(UInt64(ip[0]) &<< 8 | UInt64(ip[1]))
                    sp += 1
                    ip += 2
                case 0x62...0x7f:  // PUSH3 to PUSH32
                    gas &-= 3
                    guard gas >= 0, sp < limit else { break execute }
                    let size = Int(opcode) &- 0x5f
                    sp.pointee = Machine.loadImmediate(ip, size)
                    sp += 1
                    ip += size
                case 0x80...0x8f:  // DUP1 to DUP16
                    gas &-= 3
                    let n = Int(opcode) &- 0x7f
                    guard gas >= 0, sp < limit, sp >= base + n else { break execute }
                    sp.pointee = sp[-n]
                    sp += 1
                case 0x90...0x9f:  // SWAP1 to SWAP16
                    gas &-= 3
                    let n = Int(opcode) &- 0x8e
                    guard gas >= 0, sp >= base + n else { break execute }
                    let top = sp[-1]
                    sp[-1] = sp[-n]
                    sp[-n] = top
                case 0x00:  // STOP
                    opcode = 0
                    outputSize = 0
                    halt = .success
                    returnSize = 0
                    if endFrame(.success, gas, 0, 0, bottom, &tracer) { return }
                    continue frames
                case 0xf3, 0xfd:  // RETURN, REVERT
                    guard costs[Int(opcode)] >= 0 else {
                        halt = .invalidOpcode
                        break execute
                    }
                    guard sp >= base + 2 else { break execute }
                    gas = expand(sp[-1], sp[-2], gas)
                    if gas < 0 { break execute }
                    outputSize = Int(truncatingIfNeeded: sp[-2].w0)
                    outputOffset = outputSize == 0 ? 0 : Int(truncatingIfNeeded: sp[-1].w0)
                    if endFrame(opcode == 0xf3 ? .success : .revert, gas, outputOffset, outputSize, bottom, &tracer) {
                        return
                    }
                    continue frames
                default:
                    let cost = costs[Int(opcode)]
                    guard cost >= 0 else {
                        halt = .invalidOpcode
                        break execute
                    }
                    gas &-= Int64(cost)
                    let change = Int(changes[Int(opcode)])
                    guard gas >= 0, sp - base >= Int(needs[Int(opcode)]), sp + change <= limit else { break execute }
                    if opcode >= 0xf0 {
                        frame.pointee.ip = ip
                        frame.pointee.sp = sp
                        frame.pointee.gas = gas
                        halt = frameOperation(opcode, sp, &tracer)
                        if halt != .success {
                            gas = -1
                            break execute
                        }
                        if opcode == 0xff {
                            returnSize = 0
                            if endFrame(.success, frame.pointee.gas, 0, 0, bottom, &tracer) { return }
                        }
                        continue frames
                    }
                    gas = slowOperation(opcode, sp, gas)
                    if gas < 0 {
                        halt = self.halt
                        break execute
                    }
                    sp += change
                    memory = frame.pointee.memory
                    memorySize = frame.pointee.memorySize
                }
            }
            // An exceptional halt: all gas is gone.
            if halt == .success { halt = failedCheck(opcode, sp, base, gas) }
            returnSize = 0
            if endFrame(halt, 0, 0, 0, bottom, &tracer) { return }
        }
    }

    /// Which check of `opcode` failed: gas, too few words, or too many.
    private func failedCheck(
        _ opcode: UInt8, _ sp: UnsafeMutablePointer<UInt256>, _ base: UnsafeMutablePointer<UInt256>, _ gas: Int64
    ) -> Halt {
        let height = sp - base
        if height < Int(needs[Int(opcode)]) { return .stackUnderflow }
        if height + Int(changes[Int(opcode)]) > Machine.stackLimit { return .stackOverflow }
        return .outOfGas
    }

    @inline(__always)
    private func loadCallData(_ frame: UnsafeMutablePointer<Frame>, _ offset: UInt256) -> UInt256 {
        let size = frame.pointee.inputSize
        guard (offset.w1 | offset.w2 | offset.w3) == 0, offset.w0 < UInt64(size) else { return .zero }
        let start = Int(offset.w0)
        if start &+ 32 <= size { return UInt256(bigEndian32: frame.pointee.input + start) }
        var word = UInt256.zero
        for i in start..<size { word = (word << 8) | UInt256(UInt64(frame.pointee.input[i])) }
        return word << UInt64(8 * (32 - (size - start)))
    }

    /// The `size` big-endian bytes at `ip`, 3 to 32. Reads before `ip + size - 32`, so never past the padding.
    @inline(__always)
    private static func loadImmediate(_ ip: UnsafePointer<UInt8>, _ size: Int) -> UInt256 {
        switch size {
        case 32: return UInt256(bigEndian32: ip)
        case 4:
            return UInt256(
                UInt64(UInt32(bigEndian: UnsafeRawPointer(ip).loadUnaligned(as: UInt32.self))))
        default:
            // 32 bytes are readable from any instruction on: the code's padding has 33.
            return UInt256(bigEndian32: ip) >> UInt64(truncatingIfNeeded: 256 &- 8 &* size)
        }
    }
}
