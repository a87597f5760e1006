import EVMTarget
import EthereumTypes
import Primitives

/// The memory that running frames share, the frame stack, and everything an instruction may need. One machine runs
/// one transaction at a time and is reused for the next, so that calls allocate nothing.
final class Machine {
    static let maxDepth = 1024
    static let stackLimit = 1024
    let state: WorldState
    let rules: ForkRules
    let fork: Fork
    var block: BlockEnvironment
    var transaction = TransactionEnvironment()
    var logs: [Log] = []
    var refund: Int64 = 0

    /// Constant gas by opcode; -1 = no such instruction.
    let costs: UnsafeMutablePointer<Int16>
    /// Stack words each opcode needs and how it changes the height.
    let needs: UnsafeMutablePointer<UInt8>
    let changes: UnsafeMutablePointer<Int8>

    private let arena: MachineArena
    private let frames: UnsafeMutablePointer<Frame>
    let stack: UnsafeMutablePointer<UInt256>
    /// The modulus that MULMOD was last used with.
    let lastModulus: UnsafeMutablePointer<PreparedDivisor>
    let hashes: KeccakCache
    /// Index of the running frame; -1 = none.
    var depth = -1
    var frame: UnsafeMutablePointer<Frame>

    /// Shared memory; frames own consecutive parts of it. Never moves.
    let memory: UnsafeMutablePointer<UInt8>
    /// Output of the last finished call.
    var returnData: UnsafeMutablePointer<UInt8>
    var returnCapacity: Int
    var returnSize = 0
    /// How the last frame ended, and the account it created.
    var halt = Halt.success
    var createdAddress: Address?
    /// Gas left when the outermost frame ended.
    var gasLeft: Int64 = 0

    init(state: WorldState, fork: Fork, block: BlockEnvironment) {
        self.state = state
        self.fork = fork
        self.block = block
        rules = ForkRules.rules(fork)
        costs = .allocate(capacity: 256)
        needs = .allocate(capacity: 256)
        changes = .allocate(capacity: 256)
        let gas = GasSchedule.constantGas(fork)
        for (byte, info) in OpcodeTable.rows.enumerated() {
            costs[byte] = gas[byte]
            needs[byte] = info.inputs
            changes[byte] = Int8(Int(info.outputs) - Int(info.inputs))
        }
        costs[0xfe] = -1
        arena = MachineArena.take()
        frames = arena.frames
        frame = frames
        stack = arena.stack
        memory = arena.memory.base
        lastModulus = .allocate(capacity: 1)
        lastModulus.initialize(to: PreparedDivisor(.one))
        hashes = arena.hashes
        returnCapacity = 1024
        returnData = .allocate(capacity: returnCapacity)
    }

    deinit {
        costs.deallocate()
        needs.deallocate()
        changes.deallocate()
        lastModulus.deallocate()
        returnData.deallocate()
        arena.giveBack()
    }

    /// Grows the running frame's memory to end at `end` of the shared one; false when that is more than there may be.
    @inline(__always)
    func reserveMemory(from start: Int, to end: Int) -> Bool { arena.memory.reserve(from: start, to: end) }

    /// Makes the next frame current and gives it to the caller to fill in.
    func push(_ new: Frame) {
        depth += 1
        frame = frames + depth
        frame.initialize(to: new)
        state.frames &+= 1
        frame.pointee.serial = state.frames
    }

    func pop() {
        frame.pointee.code.release()
        depth -= 1
        frame = depth >= 0 ? frames + depth : frames
    }

    // MARK: Return data

    func setReturnData(_ source: UnsafePointer<UInt8>, _ count: Int) {
        reserveReturnData(count)
        returnData.update(from: source, count: count)
        returnSize = count
    }

    func setReturnData(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { buffer in
            if let base = buffer.baseAddress {
                setReturnData(base, buffer.count)
            } else {
                returnSize = 0
            }
        }
    }

    func reserveReturnData(_ count: Int) {
        if count > returnCapacity {
            returnData.deallocate()
            returnCapacity = count + count / 2
            returnData = .allocate(capacity: returnCapacity)
        }
    }

    var output: [UInt8] { Array(UnsafeBufferPointer(start: returnData, count: returnSize)) }
}
