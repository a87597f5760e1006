import EVMTarget
import IR
import Primitives

/// What the code of one function needs to know about the object around it.
struct ObjectContext {
    let calls: CallGraph
    /// Where each function starts. Indexed by function.
    let labels: [Label]
    /// False for functions of which no call comes back. Indexed by function.
    let returns: [Bool]
    /// Number of the blob that holds each data segment, -1 for segments that nobody refers to.
    let segmentBlobs: [Int32]
    let segmentSizes: [Int]
    /// Places of each immutable inside the runtime code. Indexed by immutable.
    let immutableOffsets: [[Int]]
    let runs: Int
    /// Label tables need code below 65,536 bytes and shifts.
    let usesTables: Bool
    /// First byte of the memory region for spilled values.
    let memoryStart: Int
    let fork: Fork
    /// Constant gas by opcode byte.
    let gas: [Int16]
}
