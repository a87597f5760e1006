import EthereumTypes
import Primitives

/// One call in progress. Lives in the machine's frame arena; the running frame's `ip`, `sp` and `gas` are stale
/// while the loop holds them in locals.
struct Frame {
    var ip: UnsafePointer<UInt8>
    var sp: UnsafeMutablePointer<UInt256>
    var gas: Int64
    /// Lowest stack word; parents' words lie below.
    var stackBase: UnsafeMutablePointer<UInt256>
    /// The frame's memory inside the machine's shared one.
    var memory: UnsafeMutablePointer<UInt8>
    var memorySize: UInt64
    /// Start of `memory` in the shared one.
    var memoryStart: Int
    var code: Unmanaged<Code>
    /// Call data, in a caller's memory or outside.
    var input: UnsafePointer<UInt8>
    var inputSize: Int
    /// The account whose storage and balance the code acts on, as index into the state's table.
    var account: Int
    var address: Address
    var caller: Address
    var value: UInt256
    var checkpoint: WorldState.Checkpoint
    /// The frame's number in the state's count of frames.
    var serial: UInt64 = 0
    var logCount: Int
    var refund: Int64
    /// Where the parent wants the output.
    var outputOffset: Int
    var outputSize: Int
    var isStatic: Bool
    var isCreate: Bool
}
