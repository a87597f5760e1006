import EVMTarget
import EthereumTypes
import Primitives

/// The memory that running frames share, the frame stack, and everything an instruction may need. One machine runs
/// one transaction at a time and is reused for the next, so that calls allocate nothing.
final class Machine {
    static let maxDepth = 1024
    static let stackLimit = 1024
    /// Upper bound for one frame's memory: no gas limit in use can pay for more.
    static let memoryLimit: UInt64 = 1 << 32

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

    private let frames: UnsafeMutablePointer<Frame>
    let stack: UnsafeMutablePointer<UInt256>
    /// Index of the running frame; -1 = none.
    var depth = -1
    var frame: UnsafeMutablePointer<Frame>

    /// Shared memory buffer; frames own consecutive parts of it.
    var memory: UnsafeMutablePointer<UInt8>
    var memoryCapacity: Int
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
        frames = .allocate(capacity: Self.maxDepth + 1)
        frame = frames
        // Untouched pages of this arena cost no memory.
        stack = UnsafeMutableRawPointer.allocate(
            byteCount: (Self.maxDepth + 1) * Self.stackLimit * MemoryLayout<UInt256>.stride, alignment: 64
        ).bindMemory(to: UInt256.self, capacity: (Self.maxDepth + 1) * Self.stackLimit)
        memoryCapacity = 4096
        memory = .allocate(capacity: memoryCapacity)
        returnCapacity = 1024
        returnData = .allocate(capacity: returnCapacity)
    }

    deinit {
        costs.deallocate()
        needs.deallocate()
        changes.deallocate()
        frames.deallocate()
        stack.deallocate()
        memory.deallocate()
        returnData.deallocate()
    }

    /// Makes the next frame current and gives it to the caller to fill in.
    func push(_ new: Frame) {
        depth += 1
        frame = frames + depth
        frame.initialize(to: new)
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
            returnCapacity = count * 2
            returnData = .allocate(capacity: returnCapacity)
        }
    }

    var output: [UInt8] { Array(UnsafeBufferPointer(start: returnData, count: returnSize)) }
}
