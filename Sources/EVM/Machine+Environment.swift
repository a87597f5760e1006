import EVMTarget
import EthereumTypes
import Primitives

// Instructions 0x30 to 0x4a: what the code can see of its call, other accounts, the block and the transaction.

extension Machine {
    func environment(_ opcode: UInt8, _ sp: UnsafeMutablePointer<UInt256>, _ gas: Int64) -> Int64 {
        switch opcode {
        case 0x30: sp[0] = frame.pointee.address.word
        case 0x31, 0x3b, 0x3f: return account(opcode, sp, gas)
        case 0x32: sp[0] = transaction.origin.word
        case 0x33: sp[0] = frame.pointee.caller.word
        case 0x34: sp[0] = frame.pointee.value
        case 0x36: sp[0] = UInt256(UInt64(frame.pointee.inputSize))
        case 0x37: return copy(sp, gas, sp[-2]) { (frame.pointee.input, frame.pointee.inputSize) }
        case 0x38: sp[0] = UInt256(UInt64(frame.pointee.code._withUnsafeGuaranteedRef { $0.count }))
        case 0x39:
            return copy(sp, gas, sp[-2]) {
                frame.pointee.code._withUnsafeGuaranteedRef { (UnsafePointer($0.base), $0.count) }
            }
        case 0x3a: sp[0] = transaction.gasPrice
        case 0x3c: return externalCodeCopy(sp, gas)
        case 0x3d: sp[0] = UInt256(UInt64(returnSize))
        case 0x3e:
            let end = sp[-2].addingReportingOverflow(sp[-3])
            if end.overflow || end.partialValue > UInt256(UInt64(returnSize)) { return fail(.returnDataOutOfBounds) }
            return copy(sp, gas, sp[-2]) { (UnsafePointer(returnData), returnSize) }
        default: blockValue(opcode, sp)
        }
        return gas
    }

    private func blockValue(_ opcode: UInt8, _ sp: UnsafeMutablePointer<UInt256>) {
        switch opcode {
        case 0x40:
            let number = sp[-1].saturatedUInt64
            let isRecent = number < block.number && number &+ 256 >= block.number
            sp[-1] = isRecent ? block.blockHash(number) : .zero
        case 0x41: sp[0] = block.coinbase.word
        case 0x42: sp[0] = UInt256(block.timestamp)
        case 0x43: sp[0] = UInt256(block.number)
        case 0x44: sp[0] = block.prevRandao
        case 0x45: sp[0] = UInt256(block.gasLimit)
        case 0x46: sp[0] = UInt256(block.chainID)
        case 0x47: sp[0] = state.accounts[frame.pointee.account].balance
        case 0x48: sp[0] = block.baseFee
        case 0x49:
            let i = sp[-1].saturatedUInt64
            sp[-1] = i < UInt64(transaction.blobHashes.count) ? transaction.blobHashes[Int(i)] : .zero
        default: sp[0] = block.blobBaseFee
        }
    }

    /// The *COPY family: memory target `sp[-1]`, source offset, size `sp[-3]`.
    private func copy(
        _ sp: UnsafeMutablePointer<UInt256>, _ gas: Int64, _ from: UInt256,
        _ source: () -> (UnsafePointer<UInt8>, Int)
    ) -> Int64 {
        var left = chargeWords(sp[-3], 3, gas)
        if left < 0 { return left }
        left = expand(sp[-1], sp[-3], left)
        if left < 0 { return left }
        let (base, count) = source()
        copyPadded(base, count, from: from, to: sp[-1], size: sp[-3])
        return left
    }

    /// Charges the access of an account; `i` is its record.
    @inline(__always)
    func chargeAccess(_ i: Int, _ gas: Int64) -> Int64 {
        rules.accessLists && state.warmAccount(i) ? gas - rules.coldAccountSurcharge : gas
    }

    /// BALANCE, EXTCODESIZE, EXTCODEHASH.
    private func account(_ opcode: UInt8, _ sp: UnsafeMutablePointer<UInt256>, _ gas: Int64) -> Int64 {
        let i = state.index(of: Address(sp[-1]))
        let left = chargeAccess(i, gas)
        if left < 0 { return left }
        let record = state.accounts[i]
        switch opcode {
        case 0x31: sp[-1] = record.balance
        case 0x3b: sp[-1] = UInt256(UInt64(state.codes[Int(record.code)].count))
        default: sp[-1] = !record.exists || record.isEmpty ? .zero : state.codes[Int(record.code)].hash
        }
        return left
    }

    private func externalCodeCopy(_ sp: UnsafeMutablePointer<UInt256>, _ gas: Int64) -> Int64 {
        let i = state.index(of: Address(sp[-1]))
        var left = chargeWords(sp[-4], 3, gas)
        if left < 0 { return left }
        left = expand(sp[-2], sp[-4], left)
        if left < 0 { return left }
        left = chargeAccess(i, left)
        if left < 0 { return left }
        let code = state.codes[Int(state.accounts[i].code)]
        copyPadded(code.base, code.count, from: sp[-3], to: sp[-2], size: sp[-4])
        return left
    }
}
