import EthereumTypes
import Primitives

// The interpreter: one loop over all frames. Program counter, stack pointer and gas are locals; what is rare is in
// `slowOperation`, calls and creations change the frame and start the loop over. `sp` points one past the top.
//
// A `break execute` with `halt` still `.success` means a failed gas or stack check; which one is found out afterwards.
// A `break dispatch` leaves a comparison's result in `flag`: what follows a comparison is nearly always ISZERO or a
// conditional jump, which are then done at once. Pairs are only joined when nothing watches (`T.isActive`).

extension Machine {
    /// Runs until the frame that is current at the start has ended.
    @_specialize(where T == NoTracer)
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
            execute: while true {
                opcode = ip.pointee
                if T.isActive {
                    tracer.step(
                        TraceStep(
                            pc: ip - code, opcode: opcode, gas: gas, depth: depth,
                            stack: UnsafeBufferPointer(start: base, count: sp - base),
                            memory: UnsafeBufferPointer(start: memory, count: Int(memorySize)), refund: refund,
                            address: frame.pointee.address,
                            returnData: UnsafeBufferPointer(start: returnData, count: returnSize)))
                }
                ip += 1
                let flag: Bool
                dispatch: switch CodeByte(opcode) {
                case .x01:  // ADD
                    gas &-= 3
                    guard gas >= 0, sp >= base + 2 else { break execute }
                    sp[-2] = sp[-1] &+ sp[-2]
                    sp -= 1
                    continue execute
                case .x02:  // MUL
                    gas &-= 5
                    guard gas >= 0, sp >= base + 2 else { break execute }
                    sp[-2] = sp[-1] &* sp[-2]
                    sp -= 1
                    continue execute
                case .x03:  // SUB
                    gas &-= 3
                    guard gas >= 0, sp >= base + 2 else { break execute }
                    sp[-2] = sp[-1] &- sp[-2]
                    sp -= 1
                    continue execute
                case .x04:  // DIV
                    gas &-= 5
                    guard gas >= 0, sp >= base + 2 else { break execute }
                    Machine.divide(sp)
                    sp -= 1
                    continue execute
                case .x05:  // SDIV
                    gas &-= 5
                    guard gas >= 0, sp >= base + 2 else { break execute }
                    Machine.divideSigned(sp)
                    sp -= 1
                    continue execute
                case .x06:  // MOD
                    gas &-= 5
                    guard gas >= 0, sp >= base + 2 else { break execute }
                    Machine.remainder(sp)
                    sp -= 1
                    continue execute
                case .x07:  // SMOD
                    gas &-= 5
                    guard gas >= 0, sp >= base + 2 else { break execute }
                    Machine.remainderSigned(sp)
                    sp -= 1
                    continue execute
                case .x08:  // ADDMOD
                    gas &-= 8
                    guard gas >= 0, sp >= base + 3 else { break execute }
                    Machine.addModulo(sp)
                    sp -= 2
                    continue execute
                case .x09:  // MULMOD
                    gas &-= 8
                    guard gas >= 0, sp >= base + 3 else { break execute }
                    Machine.multiplyModulo(sp)
                    sp -= 2
                    continue execute
                case .x0b:  // SIGNEXTEND
                    gas &-= 5
                    guard gas >= 0, sp >= base + 2 else { break execute }
                    sp[-2] = sp[-2].signExtended(fromByte: sp[-1])
                    sp -= 1
                    continue execute
                case .x10:  // LT
                    gas &-= 3
                    guard gas >= 0, sp >= base + 2 else { break execute }
                    flag = sp[-1] < sp[-2]
                    sp -= 2
                    break dispatch
                case .x11:  // GT
                    gas &-= 3
                    guard gas >= 0, sp >= base + 2 else { break execute }
                    flag = sp[-2] < sp[-1]
                    sp -= 2
                    break dispatch
                case .x12:  // SLT
                    gas &-= 3
                    guard gas >= 0, sp >= base + 2 else { break execute }
                    flag = sp[-1].isSignedLess(than: sp[-2])
                    sp -= 2
                    break dispatch
                case .x13:  // SGT
                    gas &-= 3
                    guard gas >= 0, sp >= base + 2 else { break execute }
                    flag = sp[-2].isSignedLess(than: sp[-1])
                    sp -= 2
                    break dispatch
                case .x14:  // EQ
                    gas &-= 3
                    guard gas >= 0, sp >= base + 2 else { break execute }
                    flag = sp[-1] == sp[-2]
                    sp -= 2
                    break dispatch
                case .x15:  // ISZERO
                    gas &-= 3
                    guard gas >= 0, sp >= base + 1 else { break execute }
                    flag = sp[-1].isZero
                    sp -= 1
                    break dispatch
                case .x16:  // AND
                    gas &-= 3
                    guard gas >= 0, sp >= base + 2 else { break execute }
                    sp[-2] = sp[-1] & sp[-2]
                    sp -= 1
                    continue execute
                case .x17:  // OR
                    gas &-= 3
                    guard gas >= 0, sp >= base + 2 else { break execute }
                    sp[-2] = sp[-1] | sp[-2]
                    sp -= 1
                    continue execute
                case .x18:  // XOR
                    gas &-= 3
                    guard gas >= 0, sp >= base + 2 else { break execute }
                    sp[-2] = sp[-1] ^ sp[-2]
                    sp -= 1
                    continue execute
                case .x19:  // NOT
                    gas &-= 3
                    guard gas >= 0, sp >= base + 1 else { break execute }
                    sp[-1] = ~sp[-1]
                    continue execute
                case .x1a:  // BYTE
                    gas &-= 3
                    guard gas >= 0, sp >= base + 2 else { break execute }
                    sp[-2] = sp[-2].byte(at: sp[-1])
                    sp -= 1
                    continue execute
                case .x1b:  // SHL
                    if costs[0x1b] < 0 {
                        halt = .invalidOpcode
                        break execute
                    }
                    gas &-= 3
                    guard gas >= 0, sp >= base + 2 else { break execute }
                    sp[-2] = sp[-2].shiftedLeft(sp[-1])
                    sp -= 1
                    continue execute
                case .x1c:  // SHR
                    if costs[0x1c] < 0 {
                        halt = .invalidOpcode
                        break execute
                    }
                    gas &-= 3
                    guard gas >= 0, sp >= base + 2 else { break execute }
                    sp[-2] = sp[-2].shiftedRight(sp[-1])
                    sp -= 1
                    continue execute
                case .x1d:  // SAR
                    if costs[0x1d] < 0 {
                        halt = .invalidOpcode
                        break execute
                    }
                    gas &-= 3
                    guard gas >= 0, sp >= base + 2 else { break execute }
                    sp[-2] = sp[-2].arithmeticShiftedRight(sp[-1])
                    sp -= 1
                    continue execute
                case .x35:  // CALLDATALOAD
                    gas &-= 3
                    guard gas >= 0, sp >= base + 1 else { break execute }
                    sp[-1] = loadCallData(frame, sp[-1])
                    continue execute
                case .x50:  // POP
                    gas &-= 2
                    guard gas >= 0, sp >= base + 1 else { break execute }
                    sp -= 1
                    continue execute
                case .x51:  // MLOAD
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
                    continue execute
                case .x52:  // MSTORE
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
                    continue execute
                case .x53:  // MSTORE8
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
                    continue execute
                case .x56:  // JUMP
                    gas &-= 8
                    guard gas >= 0, sp >= base + 1 else { break execute }
                    let word = sp[-1]
                    sp -= 1
                    guard (word.w1 | word.w2 | word.w3) == 0, word.w0 < codeSize,
                        destinations[Int(truncatingIfNeeded: word.w0 &>> 6)] & (1 &<< (word.w0 & 63)) != 0
                    else {
                        halt = .invalidJump
                        break execute
                    }
                    ip = code + Int(truncatingIfNeeded: word.w0)
                    continue execute
                case .x57:  // JUMPI
                    gas &-= 10
                    guard gas >= 0, sp >= base + 2 else { break execute }
                    let word = sp[-1]
                    let condition = sp[-2]
                    sp -= 2
                    if condition.isZero { continue execute }
                    guard (word.w1 | word.w2 | word.w3) == 0, word.w0 < codeSize,
                        destinations[Int(truncatingIfNeeded: word.w0 &>> 6)] & (1 &<< (word.w0 & 63)) != 0
                    else {
                        halt = .invalidJump
                        break execute
                    }
                    ip = code + Int(truncatingIfNeeded: word.w0)
                    continue execute
                case .x58:  // PC
                    gas &-= 2
                    guard gas >= 0, sp < limit else { break execute }
                    sp.pointee = UInt256(UInt64(ip - code - 1))
                    sp += 1
                    continue execute
                case .x59:  // MSIZE
                    gas &-= 2
                    guard gas >= 0, sp < limit else { break execute }
                    sp.pointee = UInt256(memorySize)
                    sp += 1
                    continue execute
                case .x5a:  // GAS
                    gas &-= 2
                    guard gas >= 0, sp < limit else { break execute }
                    sp.pointee = UInt256(UInt64(gas))
                    sp += 1
                    continue execute
                case .x5b:  // JUMPDEST
                    gas &-= 1
                    guard gas >= 0 else { break execute }
                    continue execute
                case .x5f:  // PUSH0
                    if costs[0x5f] < 0 {
                        halt = .invalidOpcode
                        break execute
                    }
                    gas &-= 2
                    guard gas >= 0, sp < limit else { break execute }
                    sp.pointee = .zero
                    sp += 1
                    continue execute
                case .x60:  // PUSH1
                    gas &-= 3
                    guard gas >= 0, sp < limit else { break execute }
                    if !T.isActive, ip[1] == 0x01 {  // ADD
                        gas &-= 3
                        guard gas >= 0, sp > base else { break execute }
                        sp[-1] = sp[-1] &+ UInt256(UInt64(ip[0]))
                        ip += 2
                        continue execute
                    }
                    sp.pointee = UInt256(UInt64(ip[0]))
                    sp += 1
                    ip += 1
                    continue execute
                case .x61:  // PUSH2
                    gas &-= 3
                    guard gas >= 0, sp < limit else { break execute }
                    if !T.isActive, ip[2] & 0xfe == 0x56 {  // JUMP, JUMPI
                        let target = UInt64(ip[0]) &<< 8 | UInt64(ip[1])
                        if ip[2] == 0x57 {
                            gas &-= 10
                            guard gas >= 0, sp > base else { break execute }
                            sp -= 1
                            if sp.pointee.isZero {
                                ip += 3
                                continue execute
                            }
                        } else {
                            gas &-= 8
                            guard gas >= 0 else { break execute }
                        }
                        guard target < codeSize,
                            destinations[Int(truncatingIfNeeded: target &>> 6)] & (1 &<< (target & 63)) != 0
                        else {
                            halt = .invalidJump
                            break execute
                        }
                        ip = code + Int(truncatingIfNeeded: target)
                        continue execute
                    }
                    sp.pointee = UInt256(UInt64(ip[0]) &<< 8 | UInt64(ip[1]))
                    sp += 1
                    ip += 2
                    continue execute
                case .x62, .x63, .x64, .x65, .x66, .x67, .x68, .x69, .x6a, .x6b, .x6c, .x6d, .x6e, .x6f, .x70, .x71,
                    .x72, .x73, .x74, .x75, .x76, .x77, .x78, .x79, .x7a, .x7b, .x7c, .x7d, .x7e,
                    .x7f:  // PUSH3 to PUSH32
                    gas &-= 3
                    guard gas >= 0, sp < limit else { break execute }
                    let size = Int(opcode) &- 0x5f
                    sp.pointee = Machine.loadImmediate(ip, size)
                    sp += 1
                    ip += size
                    continue execute
                case .x80:  // DUP1
                    gas &-= 3
                    guard gas >= 0, sp >= base + 1, sp < limit else { break execute }
                    sp.pointee = sp[-1]
                    sp += 1
                    continue execute
                case .x81:  // DUP2
                    gas &-= 3
                    guard gas >= 0, sp >= base + 2, sp < limit else { break execute }
                    sp.pointee = sp[-2]
                    sp += 1
                    continue execute
                case .x82:  // DUP3
                    gas &-= 3
                    guard gas >= 0, sp >= base + 3, sp < limit else { break execute }
                    sp.pointee = sp[-3]
                    sp += 1
                    continue execute
                case .x83:  // DUP4
                    gas &-= 3
                    guard gas >= 0, sp >= base + 4, sp < limit else { break execute }
                    sp.pointee = sp[-4]
                    sp += 1
                    continue execute
                case .x84:  // DUP5
                    gas &-= 3
                    guard gas >= 0, sp >= base + 5, sp < limit else { break execute }
                    sp.pointee = sp[-5]
                    sp += 1
                    continue execute
                case .x85:  // DUP6
                    gas &-= 3
                    guard gas >= 0, sp >= base + 6, sp < limit else { break execute }
                    sp.pointee = sp[-6]
                    sp += 1
                    continue execute
                case .x86:  // DUP7
                    gas &-= 3
                    guard gas >= 0, sp >= base + 7, sp < limit else { break execute }
                    sp.pointee = sp[-7]
                    sp += 1
                    continue execute
                case .x87:  // DUP8
                    gas &-= 3
                    guard gas >= 0, sp >= base + 8, sp < limit else { break execute }
                    sp.pointee = sp[-8]
                    sp += 1
                    continue execute
                case .x88, .x89, .x8a, .x8b, .x8c, .x8d, .x8e, .x8f:  // DUP9 to DUP16
                    gas &-= 3
                    let n = Int(opcode) &- 0x7f
                    guard gas >= 0, sp < limit, sp >= base + n else { break execute }
                    sp.pointee = sp[-n]
                    sp += 1
                    continue execute
                case .x90:  // SWAP1
                    gas &-= 3
                    guard gas >= 0, sp >= base + 2 else { break execute }
                    let top = sp[-1]
                    if !T.isActive, ip.pointee == 0x50 {  // POP
                        gas &-= 2
                        guard gas >= 0 else { break execute }
                        sp[-2] = top
                        sp -= 1
                        ip += 1
                        continue execute
                    }
                    sp[-1] = sp[-2]
                    sp[-2] = top
                    continue execute
                case .x91:  // SWAP2
                    gas &-= 3
                    guard gas >= 0, sp >= base + 3 else { break execute }
                    let top = sp[-1]
                    if !T.isActive, ip.pointee == 0x50 {  // POP
                        gas &-= 2
                        guard gas >= 0 else { break execute }
                        sp[-3] = top
                        sp -= 1
                        ip += 1
                        continue execute
                    }
                    sp[-1] = sp[-3]
                    sp[-3] = top
                    continue execute
                case .x92:  // SWAP3
                    gas &-= 3
                    guard gas >= 0, sp >= base + 4 else { break execute }
                    let top = sp[-1]
                    if !T.isActive, ip.pointee == 0x50 {  // POP
                        gas &-= 2
                        guard gas >= 0 else { break execute }
                        sp[-4] = top
                        sp -= 1
                        ip += 1
                        continue execute
                    }
                    sp[-1] = sp[-4]
                    sp[-4] = top
                    continue execute
                case .x93:  // SWAP4
                    gas &-= 3
                    guard gas >= 0, sp >= base + 5 else { break execute }
                    let top = sp[-1]
                    if !T.isActive, ip.pointee == 0x50 {  // POP
                        gas &-= 2
                        guard gas >= 0 else { break execute }
                        sp[-5] = top
                        sp -= 1
                        ip += 1
                        continue execute
                    }
                    sp[-1] = sp[-5]
                    sp[-5] = top
                    continue execute
                case .x94, .x95, .x96, .x97, .x98, .x99, .x9a, .x9b, .x9c, .x9d, .x9e, .x9f:  // SWAP5 to SWAP16
                    gas &-= 3
                    let n = Int(opcode) &- 0x8e
                    guard gas >= 0, sp >= base + n else { break execute }
                    let top = sp[-1]
                    sp[-1] = sp[-n]
                    sp[-n] = top
                    continue execute
                case .x00:  // STOP
                    if endFrame(.success, gas, 0, 0, bottom, &tracer) { return }
                    continue frames
                case .xf3, .xfd:  // RETURN, REVERT
                    guard costs[Int(opcode)] >= 0 else {
                        halt = .invalidOpcode
                        break execute
                    }
                    guard sp >= base + 2 else { break execute }
                    gas = expand(sp[-1], sp[-2], gas)
                    if gas < 0 { break execute }
                    let size = Int(truncatingIfNeeded: sp[-2].w0)
                    let offset = size == 0 ? 0 : Int(truncatingIfNeeded: sp[-1].w0)
                    if endFrame(opcode == 0xf3 ? .success : .revert, gas, offset, size, bottom, &tracer) { return }
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
                        if halt != .success { break execute }
                        if opcode == 0xff, endFrame(.success, frame.pointee.gas, 0, 0, bottom, &tracer) { return }
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
                    continue execute
                }
                // After a comparison: its operands are popped, its result is in `flag`.
                var result = flag
                if !T.isActive {
                    if ip.pointee == 0x15 {  // ISZERO
                        gas &-= 3
                        result = !result
                        ip += 1
                    }
                    if ip.pointee == 0x61, ip[3] == 0x57, sp + 1 < limit {  // PUSH2, JUMPI
                        gas &-= 13
                        guard gas >= 0 else { break execute }
                        if !result {
                            ip += 4
                            continue execute
                        }
                        let target = UInt64(ip[1]) &<< 8 | UInt64(ip[2])
                        guard target < codeSize,
                            destinations[Int(truncatingIfNeeded: target &>> 6)] & (1 &<< (target & 63)) != 0
                        else {
                            halt = .invalidJump
                            break execute
                        }
                        ip = code + Int(truncatingIfNeeded: target)
                        continue execute
                    }
                    guard gas >= 0 else { break execute }
                }
                sp.pointee = UInt256(result)
                sp += 1
            }
            // An exceptional halt: all gas is gone.
            if halt == .success { halt = failedCheck(opcode, sp, base, gas) }
            returnSize = 0
            if endFrame(halt, 0, 0, 0, bottom, &tracer) { return }
        }
    }

    /// Which check of `opcode` failed: too few words, too many, or gas.
    private func failedCheck(
        _ opcode: UInt8, _ sp: UnsafeMutablePointer<UInt256>, _ base: UnsafeMutablePointer<UInt256>, _ gas: Int64
    ) -> Halt {
        let height = sp - base
        if height < Int(needs[Int(opcode)]) { return .stackUnderflow }
        if height + Int(changes[Int(opcode)]) > Machine.stackLimit { return .stackOverflow }
        return gas < 0 ? .outOfGas : .stackUnderflow
    }

    @inline(__always)
    private func loadCallData(_ frame: UnsafeMutablePointer<Frame>, _ offset: UInt256) -> UInt256 {
        let size = frame.pointee.inputSize
        guard (offset.w1 | offset.w2 | offset.w3) == 0, offset.w0 < UInt64(size) else { return .zero }
        let start = Int(offset.w0)
        if start &+ 32 <= size { return UInt256(bigEndian32: frame.pointee.input + start) }
        return Machine.loadPartial(frame.pointee.input + start, size - start)
    }

    /// `count` bytes (fewer than 32) as the most significant ones of a word.
    @inline(never)
    private static func loadPartial(_ p: UnsafePointer<UInt8>, _ count: Int) -> UInt256 {
        var word = UInt256.zero
        for i in 0..<count { word = (word << 8) | UInt256(UInt64(p[i])) }
        return word << UInt64(8 * (32 - count))
    }

    /// The `size` big-endian bytes at `ip`, 3 to 32. 32 bytes are readable from any instruction on: the code's
    /// padding has 33.
    @inline(__always)
    private static func loadImmediate(_ ip: UnsafePointer<UInt8>, _ size: Int) -> UInt256 {
        switch size {
        case 32: UInt256(bigEndian32: ip)
        case 4: UInt256(UInt64(UInt32(bigEndian: UnsafeRawPointer(ip).loadUnaligned(as: UInt32.self))))
        default: UInt256(bigEndian32: ip) >> UInt64(truncatingIfNeeded: 256 &- 8 &* size)
        }
    }

    // MARK: Division, out of line to keep the loop small. The result replaces the lowest operand.

    @inline(never)
    private static func divide(_ sp: UnsafeMutablePointer<UInt256>) { sp[-2] = sp[-1] / sp[-2] }

    @inline(never)
    private static func remainder(_ sp: UnsafeMutablePointer<UInt256>) { sp[-2] = sp[-1] % sp[-2] }

    @inline(never)
    private static func divideSigned(_ sp: UnsafeMutablePointer<UInt256>) {
        sp[-2] = sp[-1].signedDivided(by: sp[-2])
    }

    @inline(never)
    private static func remainderSigned(_ sp: UnsafeMutablePointer<UInt256>) {
        sp[-2] = sp[-1].signedRemainder(dividingBy: sp[-2])
    }

    @inline(never)
    private static func addModulo(_ sp: UnsafeMutablePointer<UInt256>) {
        sp[-3] = sp[-1].addingModulo(sp[-2], sp[-3])
    }

    @inline(never)
    private static func multiplyModulo(_ sp: UnsafeMutablePointer<UInt256>) {
        sp[-3] = sp[-1].multipliedModulo(sp[-2], sp[-3])
    }
}
