// What an instruction may observe or change besides its operands and results.

/// The effects of an instruction or of a whole function. An empty set means: pure, and equal operands give equal results
/// anywhere in one call frame, so the instruction may be merged, moved and dropped freely.
@frozen public struct Effects: OptionSet, Hashable, Sendable, BitwiseCopyable {
    public let rawValue: UInt32
    @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }

    public static let readsMemory = Effects(rawValue: 1 << 0)
    public static let writesMemory = Effects(rawValue: 1 << 1)
    public static let readsStorage = Effects(rawValue: 1 << 2)
    public static let writesStorage = Effects(rawValue: 1 << 3)
    public static let readsTransient = Effects(rawValue: 1 << 4)
    public static let writesTransient = Effects(rawValue: 1 << 5)
    /// Reads the buffer that the last external call or creation left.
    public static let readsReturnData = Effects(rawValue: 1 << 6)
    public static let writesReturnData = Effects(rawValue: 1 << 7)
    /// Reads balances or code of accounts.
    public static let readsAccounts = Effects(rawValue: 1 << 8)
    /// Moves value, creates or runs other accounts.
    public static let writesAccounts = Effects(rawValue: 1 << 9)
    /// Appends a log entry.
    public static let logs = Effects(rawValue: 1 << 10)
    /// May end the frame by reverting, which undoes every state change of the frame.
    public static let mayRevert = Effects(rawValue: 1 << 11)
    /// May end the frame and keep its state changes (a callee that contains `stop`, `evmReturn` or `selfdestruct`).
    public static let mayHalt = Effects(rawValue: 1 << 12)
    /// Observes the remaining gas.
    public static let readsGas = Effects(rawValue: 1 << 13)
    /// Observes the size of memory, thus every earlier memory access.
    public static let readsMemorySize = Effects(rawValue: 1 << 14)
    /// Reads and advances the free memory pointer (the word at 0x40) and touches no other memory.
    public static let allocates = Effects(rawValue: 1 << 15)
    /// May not terminate (recursion or a loop in a callee).
    public static let mayDiverge = Effects(rawValue: 1 << 16)
    /// Pure for the optimiser, but its expansion overwrites the scratch words 0x00..<0x40: it may be merged and dropped,
    /// and may move only across instructions that do not touch memory below 0x40.
    public static let clobbersScratch = Effects(rawValue: 1 << 17)

    /// Effects that must happen even when nobody uses the results.
    @inlinable public static var observable: Effects {
        [
            .writesMemory, .writesStorage, .writesTransient, .writesReturnData, .writesAccounts, .logs, .mayRevert,
            .mayHalt, .mayDiverge,
        ]
    }

    /// An external call or creation: it may run any code, which may read and write the state of this account.
    @inlinable public static var externalCall: Effects {
        [
            .readsMemory, .writesMemory, .readsStorage, .writesStorage, .readsTransient, .writesTransient,
            .writesReturnData, .readsAccounts, .writesAccounts, .logs, .readsGas,
        ]
    }

    /// What is assumed of a function that has not been analysed.
    @inlinable public static var everything: Effects { Effects(rawValue: (1 << 18) - 1) }

    /// True when the instruction can be dropped if its results are unused.
    @inlinable public var isRemovable: Bool { isDisjoint(with: .observable) && !contains(.allocates) }

    /// True when equal operands give equal results anywhere in the frame.
    @inlinable public var isPure: Bool { subtracting(.clobbersScratch).isEmpty }
}
