import EthereumTypes
import Primitives

// The interpreter: one loop over all frames. The registers are locals; what is rare is in `slowOperation`, calls and
// creations change the frame and start the loop over.

extension Machine {
    /// Runs until the frame that is current at the start has ended.
    @_specialize(where T == NoTracer)
    func run<T: Tracer>(_ tracer: inout T) {
        let bottom = depth
        let costs = self.costs
        let lastModulus = self.lastModulus
        // Pairs of instructions are joined when nothing watches.
        let joined = !T.isActive
        frames: while true {
            let frame = self.frame
            var r = Registers(frame)
            var opcode: UInt8 = 0
            execute: while true {
                opcode = r.ip.pointee
                if T.isActive { tracer.step(traceStep(r, opcode)) }
                r.ip += 1
                switch CodeByte(opcode) {
                case .x01: guard r.binary(3, { $0 &+ $1 }) else { break execute }  // ADD
                case .x02: guard r.binary(5, { $0 &* $1 }) else { break execute }  // MUL
                case .x03: guard r.binary(3, { $0 &- $1 }) else { break execute }  // SUB
                case .x04: guard r.binary(5, outOfLine: WordDivision.divide) else { break execute }  // DIV
                case .x06: guard r.binary(5, outOfLine: WordDivision.remainder) else { break execute }  // MOD
                case .x05:  // SDIV
                    guard r.binary(5, outOfLine: WordDivision.divideSigned) else { break execute }
                case .x07:  // SMOD
                    guard r.binary(5, outOfLine: WordDivision.remainderSigned) else { break execute }
                case .x08:  // ADDMOD
                    guard r.ternary(8, outOfLine: WordDivision.addModulo) else { break execute }
                case .x09: guard r.multiplyModulo(lastModulus) else { break execute }  // MULMOD
                case .x0b:  // SIGNEXTEND
                    guard r.binary(5, { $1.signExtended(fromByte: $0) }) else { break execute }
                case .x10: guard r.compare(joined: joined, { $0 < $1 }) else { break execute }  // LT
                case .x11: guard r.compare(joined: joined, { $1 < $0 }) else { break execute }  // GT
                case .x12:  // SLT
                    guard r.compare(joined: joined, { $0.isSignedLess(than: $1) }) else { break execute }
                case .x13:  // SGT
                    guard r.compare(joined: joined, { $1.isSignedLess(than: $0) }) else { break execute }
                case .x14: guard r.compare(joined: joined, { $0 == $1 }) else { break execute }  // EQ
                case .x15: guard r.isZero(joined: joined) else { break execute }  // ISZERO
                case .x16: guard r.binary(3, { $0 & $1 }) else { break execute }  // AND
                case .x17: guard r.binary(3, { $0 | $1 }) else { break execute }  // OR
                case .x18: guard r.binary(3, { $0 ^ $1 }) else { break execute }  // XOR
                case .x19: guard r.unary(3, { ~$0 }) else { break execute }  // NOT
                case .x1a: guard r.binary(3, { $1.byte(at: $0) }) else { break execute }  // BYTE
                case .x1b:  // SHL
                    guard r.binary(3, existsIf: costs[0x1b], { $1.shiftedLeft($0) }) else { break execute }
                case .x1c:  // SHR
                    guard r.binary(3, existsIf: costs[0x1c], { $1.shiftedRight($0) }) else { break execute }
                case .x1d:  // SAR
                    guard r.binary(3, existsIf: costs[0x1d], { $1.arithmeticShiftedRight($0) }) else { break execute }
                case .x20: guard r.pay(30, needs: 2), slow(&r, 0x20, -1) else { break execute }  // KECCAK256
                case .x33: guard r.produce(frame.pointee.caller.word) else { break execute }  // CALLER
                case .x34: guard r.produce(frame.pointee.value) else { break execute }  // CALLVALUE
                case .x35: guard r.loadCallData(frame) else { break execute }  // CALLDATALOAD
                case .x36:  // CALLDATASIZE
                    guard r.produce(UInt256(UInt64(frame.pointee.inputSize))) else { break execute }
                case .x50: guard r.pop() else { break execute }  // POP
                case .x51: guard r.loadMemory(self) else { break execute }  // MLOAD
                case .x52: guard r.storeMemory(self) else { break execute }  // MSTORE
                case .x53: guard r.storeByte(self) else { break execute }  // MSTORE8
                case .x56: guard r.jump(joined: joined) else { break execute }  // JUMP
                case .x57: guard r.jumpIf(joined: joined) else { break execute }  // JUMPI
                case .x58: guard r.produce(UInt256(UInt64(r.ip - r.code - 1))) else { break execute }  // PC
                case .x59: guard r.produce(UInt256(r.memorySize)) else { break execute }  // MSIZE
                case .x5a:  // GAS
                    guard r.produce(UInt256(UInt64(bitPattern: r.gas &- 2))) else { break execute }
                case .x5b: guard r.jumpDestination(joined: joined) else { break execute }  // JUMPDEST
                case .x5f: guard r.pushZero(existsIf: costs[0x5f]) else { break execute }  // PUSH0
                case .x60: guard r.push1(joined: joined) else { break execute }  // PUSH1
                case .x61: guard r.push2(joined: joined) else { break execute }  // PUSH2
                case .x62, .x63, .x64, .x65, .x66, .x67:  // PUSH3 to PUSH8
                    guard r.pushShort(Int(opcode) &- 0x5f) else { break execute }
                case .x68, .x69, .x6a, .x6b, .x6c, .x6d, .x6e, .x6f, .x70, .x71, .x72, .x73, .x74, .x75, .x76, .x77,
                    .x78, .x79, .x7a, .x7b, .x7c, .x7d, .x7e:  // PUSH9 to PUSH31
                    guard r.pushLong(Int(opcode) &- 0x5f) else { break execute }
                case .x7f: guard r.push32() else { break execute }  // PUSH32
                case .x80: guard r.duplicate(1) else { break execute }  // DUP1
                case .x81: guard r.duplicate(2) else { break execute }  // DUP2
                case .x82: guard r.duplicate(3) else { break execute }  // DUP3
                case .x83: guard r.duplicate(4) else { break execute }  // DUP4
                case .x84: guard r.duplicate(5) else { break execute }  // DUP5
                case .x85: guard r.duplicate(6) else { break execute }  // DUP6
                case .x86: guard r.duplicate(7) else { break execute }  // DUP7
                case .x87: guard r.duplicate(8) else { break execute }  // DUP8
                case .x88, .x89, .x8a, .x8b, .x8c, .x8d, .x8e, .x8f:  // DUP9 to DUP16
                    guard r.duplicate(Int(opcode) &- 0x7f) else { break execute }
                case .x90: guard r.swap(1, joined: joined) else { break execute }  // SWAP1
                case .x91: guard r.swap(2, joined: joined) else { break execute }  // SWAP2
                case .x92: guard r.swap(3, joined: joined) else { break execute }  // SWAP3
                case .x93: guard r.swap(4, joined: joined) else { break execute }  // SWAP4
                case .x94: guard r.swap(5, joined: joined) else { break execute }  // SWAP5
                case .x95: guard r.swap(6, joined: joined) else { break execute }  // SWAP6
                case .x96, .x97, .x98, .x99, .x9a, .x9b, .x9c, .x9d, .x9e, .x9f:  // SWAP7 to SWAP16
                    guard r.swap(Int(opcode) &- 0x8f, joined: joined) else { break execute }
                case .x00:  // STOP
                    if endFrame(.success, r.gas, 0, 0, bottom, &tracer) { return }
                    continue frames
                case .xf3, .xfd:  // RETURN, REVERT
                    guard let output = outputRange(&r, opcode) else { break execute }
                    let halt: Halt = opcode == 0xf3 ? .success : .revert
                    if endFrame(halt, r.gas, output.offset, output.size, bottom, &tracer) { return }
                    continue frames
                case .xf0, .xf1, .xf2, .xf4, .xf5, .xfa, .xff:  // CREATE, calls, SELFDESTRUCT
                    guard payFromTables(&r, opcode) else { break execute }
                    frame.pointee.ip = r.ip
                    frame.pointee.sp = r.sp
                    frame.pointee.gas = r.gas
                    r.halt = frameOperation(opcode, r.sp, &tracer)
                    if r.halt != .success { break execute }
                    if opcode == 0xff, endFrame(.success, frame.pointee.gas, 0, 0, bottom, &tracer) { return }
                    continue frames
                // Everything else. Listed, because a default would cost a bound check at each instruction.
                case .x0a, .x0c, .x0d, .x0e, .x0f, .x1e, .x1f, .x21, .x22, .x23, .x24, .x25, .x26, .x27, .x28, .x29,
                    .x2a, .x2b, .x2c, .x2d, .x2e, .x2f, .x30, .x31, .x32, .x37, .x38, .x39, .x3a, .x3b, .x3c, .x3d,
                    .x3e, .x3f, .x40, .x41, .x42, .x43, .x44, .x45, .x46, .x47, .x48, .x49, .x4a, .x4b, .x4c, .x4d,
                    .x4e, .x4f, .x54, .x55, .x5c, .x5d, .x5e, .xa0, .xa1, .xa2, .xa3, .xa4, .xa5, .xa6, .xa7, .xa8,
                    .xa9, .xaa, .xab, .xac, .xad, .xae, .xaf, .xb0, .xb1, .xb2, .xb3, .xb4, .xb5, .xb6, .xb7, .xb8,
                    .xb9, .xba, .xbb, .xbc, .xbd, .xbe, .xbf, .xc0, .xc1, .xc2, .xc3, .xc4, .xc5, .xc6, .xc7, .xc8,
                    .xc9, .xca, .xcb, .xcc, .xcd, .xce, .xcf, .xd0, .xd1, .xd2, .xd3, .xd4, .xd5, .xd6, .xd7, .xd8,
                    .xd9, .xda, .xdb, .xdc, .xdd, .xde, .xdf, .xe0, .xe1, .xe2, .xe3, .xe4, .xe5, .xe6, .xe7, .xe8,
                    .xe9, .xea, .xeb, .xec, .xed, .xee, .xef, .xf6, .xf7, .xf8, .xf9, .xfb, .xfc, .xfe:
                    guard payFromTables(&r, opcode), slow(&r, opcode, Int(changes[Int(opcode)])) else { break execute }
                }
            }
            // An exceptional halt: all gas is gone.
            let halt = r.halt == .success ? failedCheck(opcode, r) : r.halt
            returnSize = 0
            if endFrame(halt, 0, 0, 0, bottom, &tracer) { return }
        }
    }

    /// Existence, gas and stack checks of an instruction by the tables.
    @inline(__always)
    private func payFromTables(_ r: inout Registers, _ opcode: UInt8) -> Bool {
        let cost = costs[Int(opcode)]
        guard cost >= 0 else { return r.fail(.invalidOpcode) }
        r.gas &-= Int64(cost)
        let height = r.sp - r.base
        return r.gas >= 0 && height >= Int(needs[Int(opcode)])
            && height + Int(changes[Int(opcode)]) <= Machine.stackLimit
    }

    /// An instruction out of line whose constant gas and stack bounds have been checked.
    @inline(__always)
    private func slow(_ r: inout Registers, _ opcode: UInt8, _ change: Int) -> Bool {
        r.gas = slowOperation(opcode, r.sp, r.gas)
        if r.gas < 0 { return r.fail(halt) }
        r.sp += change
        r.memorySize = frame.pointee.memorySize
        return true
    }

    /// The memory that RETURN or REVERT gives back.
    @inline(__always)
    private func outputRange(_ r: inout Registers, _ opcode: UInt8) -> (offset: Int, size: Int)? {
        guard costs[Int(opcode)] >= 0 else {
            r.halt = .invalidOpcode
            return nil
        }
        guard r.pay(0, needs: 2) else { return nil }
        r.gas = expand(r.sp[-1], r.sp[-2], r.gas)
        if r.gas < 0 { return nil }
        let size = Int(truncatingIfNeeded: r.sp[-2].w0)
        return (size == 0 ? 0 : Int(truncatingIfNeeded: r.sp[-1].w0), size)
    }

    /// Which check of `opcode` failed: too few words, too many, or gas.
    private func failedCheck(_ opcode: UInt8, _ r: Registers) -> Halt {
        let height = r.sp - r.base
        if height < Int(needs[Int(opcode)]) { return .stackUnderflow }
        if height + Int(changes[Int(opcode)]) > Machine.stackLimit { return .stackOverflow }
        return r.gas < 0 ? .outOfGas : .stackUnderflow
    }

    private func traceStep(_ r: Registers, _ opcode: UInt8) -> TraceStep {
        TraceStep(
            pc: r.ip - r.code, opcode: opcode, gas: r.gas, depth: depth,
            stack: UnsafeBufferPointer(start: r.base, count: r.sp - r.base),
            memory: UnsafeBufferPointer(start: r.memory, count: Int(r.memorySize)), refund: refund,
            address: frame.pointee.address, returnData: UnsafeBufferPointer(start: returnData, count: returnSize))
    }
}
