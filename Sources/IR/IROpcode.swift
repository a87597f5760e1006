// The instruction set. What each opcode means; arity, effects and text names are rows of `IROpcode+Table.swift`.

/// An operation of the IR. Every operand and result is one 256-bit word. Operations named like an EVM opcode take their
/// operands in the order of the EVM stack, topmost first (the argument order of Yul), and mean exactly that opcode.
public enum IROpcode: UInt8, CaseIterable, Sendable, BitwiseCopyable {
    // MARK: EVM arithmetic, comparison and bit operations
    case add, mul, sub, div, sdiv, mod, smod, addmod, mulmod, exp, signextend
    case lt, gt, slt, sgt, eq, iszero
    case and, or, xor, not, byte, shl, shr, sar, clz

    // MARK: EVM hashing and environment
    case keccak256
    case address, balance, origin, caller, callvalue, calldataload, calldatasize, calldatacopy, codesize, codecopy
    case gasprice, extcodesize, extcodecopy, returndatasize, returndatacopy, extcodehash
    case blockhash, coinbase, timestamp, number, prevrandao, gaslimit, chainid, selfbalance, basefee, blobhash
    case blobbasefee, gas

    // MARK: EVM memory, storage, logs and calls
    case mload, mstore, mstore8, mcopy, msize, sload, sstore, tload, tstore
    case log0, log1, log2, log3, log4
    case create, create2, call, callcode, delegatecall, staticcall

    // MARK: Checked arithmetic; auxiliary data: the `IntegerType`. Operands and results are clean words of that type.
    /// `a + b`; Panic(0x11) if the sum is not in the type.
    case checkedAdd
    /// `a - b`; Panic(0x11) if the difference is not in the type. Negation is `checkedSub 0, a`.
    case checkedSub
    /// `a * b`; Panic(0x11) if the product is not in the type.
    case checkedMul
    /// `a / b` towards zero; Panic(0x12) if `b` is 0, Panic(0x11) for the signed minimum divided by -1.
    case checkedDiv
    /// `a % b` with the sign of `a`; Panic(0x12) if `b` is 0.
    case checkedMod
    /// `base ** exponent`; `base` is clean in the type, `exponent` any unsigned word; Panic(0x11) if the power is not in
    /// the type. `0 ** 0` is 1.
    case checkedExp

    // MARK: Guards: ordinary instructions without results. Operand 0 is a condition; nothing happens when it is 0.
    /// Reverts with `Panic(uint256)` (selector 0x4e487b71, then the code as one word: 36 bytes). Auxiliary data: the code.
    case panicIf
    /// Reverts with the bytes of a constant data segment, or with no data when the segment is none. Auxiliary data:
    /// the `SegmentID`.
    case revertIf
    /// Reverts with a 4-byte selector followed by the remaining operands as 32-byte words. Auxiliary data: the selector.
    case revertErrorIf
    /// Reverts with the whole current return data (bubbling up the failure of a call).
    case revertForwardIf

    // MARK: Storage and memory
    /// `keccak256(key ++ slot)`, both as 32-byte words: the slot of a mapping entry. Operands: key, slot.
    case mappingSlot
    /// `keccak256(memory[start ..< start+length] ++ slot)`: the slot of an entry whose key is `string` or `bytes`.
    /// Operands: start, length, slot. Its expansion overwrites the word after the key and restores it.
    case mappingSlotBytes
    /// `keccak256(word)`: the first data slot of a dynamic storage array. Operand: slot.
    case keccakWord
    /// Bumps the free memory pointer (the word at 0x40) by the operand rounded up to a multiple of 32 bytes and returns
    /// its previous value. Panic(0x41) if the new pointer would exceed 2**64 - 1 or wrap. The memory is not zeroed.
    case allocate
    /// The free memory pointer: `mload(0x40)`.
    case freeMemoryPointer
    /// `mstore(0x40, operand)`.
    case setFreeMemoryPointer
    /// The first byte after the region that the back end reserves for spilled values; at least 0x80. An entry function
    /// stores it at 0x40 before anything allocates.
    case memoryGuard

    // MARK: Code, data and linking
    /// Calls a function of the same object. Auxiliary data: the `FunctionID`. Operands and results are the function's.
    case invoke
    /// Value of an immutable; only in the runtime object. Auxiliary data: the `ImmutableID`.
    case loadImmutable
    /// Writes operand 1 into every place of the immutable inside the runtime code that was copied to memory at
    /// operand 0; only in the creation object. Auxiliary data: the `ImmutableID`.
    case setImmutable
    /// Offset of a data segment in the code of this object, for `codecopy`. Auxiliary data: the `SegmentID`.
    case dataOffset
    /// Length of a data segment in bytes. Auxiliary data: the `SegmentID`.
    case dataSize
    /// Address of a linked library. Auxiliary data: the `LibraryID`.
    case linkLibrary
}
