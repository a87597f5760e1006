import Primitives

/// What the interpreter's loop holds of the running frame in locals. The instructions are its methods, one file per
/// family; all are inlined into the loop. `sp` points one past the top word.
///
/// An instruction answers false when it ends the frame by an exceptional halt: the reason is in `halt`, where
/// `.success` stands for a failed check of gas or stack (which one is found out afterwards). What the instruction did
/// to gas and stack before it failed does not matter.
struct Registers {
    var ip: UnsafePointer<UInt8>
    var sp: UnsafeMutablePointer<UInt256>
    var gas: Int64
    /// Size of the frame's memory, a multiple of 32.
    var memorySize: UInt64
    var halt = Halt.success

    /// The frame's memory; it grows in place.
    let memory: UnsafeMutablePointer<UInt8>
    /// Lowest word of the frame's stack.
    let base: UnsafeMutablePointer<UInt256>
    /// One past the highest possible word.
    let limit: UnsafeMutablePointer<UInt256>
    let code: UnsafePointer<UInt8>
    let codeSize: UInt64
    let destinations: UnsafePointer<UInt64>

    @inline(__always)
    init(_ frame: UnsafeMutablePointer<Frame>) {
        ip = frame.pointee.ip
        sp = frame.pointee.sp
        gas = frame.pointee.gas
        memorySize = frame.pointee.memorySize
        memory = frame.pointee.memory
        base = frame.pointee.stackBase
        limit = frame.pointee.stackBase + Machine.stackLimit
        code = frame.pointee.code._withUnsafeGuaranteedRef { UnsafePointer($0.base) }
        codeSize = frame.pointee.code._withUnsafeGuaranteedRef { UInt64($0.count) }
        destinations = frame.pointee.code._withUnsafeGuaranteedRef { UnsafePointer($0.jumpDestinations) }
    }

    /// Charges `cost`; true when it is covered and the stack has `words` words.
    @inline(__always)
    mutating func pay(_ cost: Int64, needs words: Int) -> Bool {
        gas &-= cost
        return gas >= 0 && sp >= base + words
    }

    /// Charges `cost`; true when it is covered and the stack has room for one more word.
    @inline(__always)
    mutating func payToPush(_ cost: Int64) -> Bool {
        gas &-= cost
        return gas >= 0 && sp < limit
    }

    /// Charges `cost` for what follows in a joined pair.
    @inline(__always)
    mutating func pay(_ cost: Int64) -> Bool {
        gas &-= cost
        return gas >= 0 || fail(.outOfGas)
    }

    @inline(__always)
    mutating func fail(_ reason: Halt) -> Bool {
        halt = reason
        return false
    }

    @inline(__always)
    mutating func push(_ word: UInt256) {
        sp.pointee = word
        sp += 1
    }
}
