// The one table of facts about opcodes: text name, arity, effects, auxiliary data and EVM encoding.

/// What the auxiliary word of an instruction holds.
public enum AuxiliaryKind: UInt8, Sendable, BitwiseCopyable {
    case none, integerType, panicCode, segment, optionalSegment, selector, function, immutable, library
}

/// One row of the opcode table.
public struct OpcodeInfo: Sendable {
    /// The name in the text form.
    public let name: StaticString
    /// Number of operands; for a variadic opcode the least number.
    public let operandCount: Int
    public let isVariadic: Bool
    /// Number of results; the results of `invoke` are those of its callee.
    public let resultCount: Int
    public let effects: Effects
    public let isCommutative: Bool
    public let auxiliary: AuxiliaryKind
    /// The EVM opcode byte if the operation is exactly one EVM instruction, otherwise -1.
    public let evm: Int16
}

extension IROpcode {
    /// The rows in the order of the cases.
    public static let table: [OpcodeInfo] = allCases.map(\.row)

    @inlinable public var info: OpcodeInfo { IROpcode.table[Int(rawValue)] }
    @inlinable public var effects: Effects { info.effects }
    public var name: String { info.name.description }
    /// True if the opcode is exactly one EVM instruction.
    @inlinable public var isEVM: Bool { info.evm >= 0 }
    /// True for the opcodes which must be gone when the back end starts.
    public var isSemantic: Bool { rawValue >= IROpcode.checkedAdd.rawValue && !isLinkTime }
    /// True for the opcodes which the back end itself understands although they are not one EVM instruction.
    public var isLinkTime: Bool {
        switch self {
        case .memoryGuard, .invoke, .loadImmutable, .setImmutable, .dataOffset, .dataSize, .linkLibrary: true
        default: false
        }
    }

    /// Finds an opcode by its text name.
    public static func named(_ name: String) -> IROpcode? { byName[name] }
    private static let byName: [String: IROpcode] = {
        var result: [String: IROpcode] = [:]
        for opcode in allCases { result[opcode.name] = opcode }
        return result
    }()

    private static func evm(
        _ name: StaticString, _ byte: Int16, _ operands: Int, _ results: Int, _ effects: Effects = [],
        commutative: Bool = false
    ) -> OpcodeInfo {
        OpcodeInfo(
            name: name, operandCount: operands, isVariadic: false, resultCount: results, effects: effects,
            isCommutative: commutative, auxiliary: .none, evm: byte)
    }

    private static func semantic(
        _ name: StaticString, _ operands: Int, _ results: Int, _ effects: Effects = [],
        _ auxiliary: AuxiliaryKind = .none,
        variadic: Bool = false, commutative: Bool = false
    ) -> OpcodeInfo {
        OpcodeInfo(
            name: name, operandCount: operands, isVariadic: variadic, resultCount: results, effects: effects,
            isCommutative: commutative, auxiliary: auxiliary, evm: -1)
    }

    private var row: OpcodeInfo {
        switch self {
        case .add: Self.evm("add", 0x01, 2, 1, commutative: true)
        case .mul: Self.evm("mul", 0x02, 2, 1, commutative: true)
        case .sub: Self.evm("sub", 0x03, 2, 1)
        case .div: Self.evm("div", 0x04, 2, 1)
        case .sdiv: Self.evm("sdiv", 0x05, 2, 1)
        case .mod: Self.evm("mod", 0x06, 2, 1)
        case .smod: Self.evm("smod", 0x07, 2, 1)
        case .addmod: Self.evm("addmod", 0x08, 3, 1)
        case .mulmod: Self.evm("mulmod", 0x09, 3, 1)
        case .exp: Self.evm("exp", 0x0a, 2, 1)
        case .signextend: Self.evm("signextend", 0x0b, 2, 1)
        case .lt: Self.evm("lt", 0x10, 2, 1)
        case .gt: Self.evm("gt", 0x11, 2, 1)
        case .slt: Self.evm("slt", 0x12, 2, 1)
        case .sgt: Self.evm("sgt", 0x13, 2, 1)
        case .eq: Self.evm("eq", 0x14, 2, 1, commutative: true)
        case .iszero: Self.evm("iszero", 0x15, 1, 1)
        case .and: Self.evm("and", 0x16, 2, 1, commutative: true)
        case .or: Self.evm("or", 0x17, 2, 1, commutative: true)
        case .xor: Self.evm("xor", 0x18, 2, 1, commutative: true)
        case .not: Self.evm("not", 0x19, 1, 1)
        case .byte: Self.evm("byte", 0x1a, 2, 1)
        case .shl: Self.evm("shl", 0x1b, 2, 1)
        case .shr: Self.evm("shr", 0x1c, 2, 1)
        case .sar: Self.evm("sar", 0x1d, 2, 1)
        case .clz: Self.evm("clz", 0x1e, 1, 1)
        case .keccak256: Self.evm("keccak256", 0x20, 2, 1, .readsMemory)
        case .address: Self.evm("address", 0x30, 0, 1)
        case .balance: Self.evm("balance", 0x31, 1, 1, .readsAccounts)
        case .origin: Self.evm("origin", 0x32, 0, 1)
        case .caller: Self.evm("caller", 0x33, 0, 1)
        case .callvalue: Self.evm("callvalue", 0x34, 0, 1)
        case .calldataload: Self.evm("calldataload", 0x35, 1, 1)
        case .calldatasize: Self.evm("calldatasize", 0x36, 0, 1)
        case .calldatacopy: Self.evm("calldatacopy", 0x37, 3, 0, .writesMemory)
        case .codesize: Self.evm("codesize", 0x38, 0, 1)
        case .codecopy: Self.evm("codecopy", 0x39, 3, 0, .writesMemory)
        case .gasprice: Self.evm("gasprice", 0x3a, 0, 1)
        case .extcodesize: Self.evm("extcodesize", 0x3b, 1, 1, .readsAccounts)
        case .extcodecopy: Self.evm("extcodecopy", 0x3c, 4, 0, [.readsAccounts, .writesMemory])
        case .returndatasize: Self.evm("returndatasize", 0x3d, 0, 1, .readsReturnData)
        case .returndatacopy:
            Self.evm("returndatacopy", 0x3e, 3, 0, [.readsReturnData, .writesMemory, .mayRevert])
        case .extcodehash: Self.evm("extcodehash", 0x3f, 1, 1, .readsAccounts)
        case .blockhash: Self.evm("blockhash", 0x40, 1, 1)
        case .coinbase: Self.evm("coinbase", 0x41, 0, 1)
        case .timestamp: Self.evm("timestamp", 0x42, 0, 1)
        case .number: Self.evm("number", 0x43, 0, 1)
        case .prevrandao: Self.evm("prevrandao", 0x44, 0, 1)
        case .gaslimit: Self.evm("gaslimit", 0x45, 0, 1)
        case .chainid: Self.evm("chainid", 0x46, 0, 1)
        case .selfbalance: Self.evm("selfbalance", 0x47, 0, 1, .readsAccounts)
        case .basefee: Self.evm("basefee", 0x48, 0, 1)
        case .blobhash: Self.evm("blobhash", 0x49, 1, 1)
        case .blobbasefee: Self.evm("blobbasefee", 0x4a, 0, 1)
        case .gas: Self.evm("gas", 0x5a, 0, 1, .readsGas)
        case .mload: Self.evm("mload", 0x51, 1, 1, .readsMemory)
        case .mstore: Self.evm("mstore", 0x52, 2, 0, .writesMemory)
        case .mstore8: Self.evm("mstore8", 0x53, 2, 0, .writesMemory)
        case .mcopy: Self.evm("mcopy", 0x5e, 3, 0, [.readsMemory, .writesMemory])
        case .msize: Self.evm("msize", 0x59, 0, 1, .readsMemorySize)
        case .sload: Self.evm("sload", 0x54, 1, 1, .readsStorage)
        case .sstore: Self.evm("sstore", 0x55, 2, 0, .writesStorage)
        case .tload: Self.evm("tload", 0x5c, 1, 1, .readsTransient)
        case .tstore: Self.evm("tstore", 0x5d, 2, 0, .writesTransient)
        case .log0: Self.evm("log0", 0xa0, 2, 0, [.readsMemory, .logs])
        case .log1: Self.evm("log1", 0xa1, 3, 0, [.readsMemory, .logs])
        case .log2: Self.evm("log2", 0xa2, 4, 0, [.readsMemory, .logs])
        case .log3: Self.evm("log3", 0xa3, 5, 0, [.readsMemory, .logs])
        case .log4: Self.evm("log4", 0xa4, 6, 0, [.readsMemory, .logs])
        case .create: Self.evm("create", 0xf0, 3, 1, .externalCall)
        case .create2: Self.evm("create2", 0xf5, 4, 1, .externalCall)
        case .call: Self.evm("call", 0xf1, 7, 1, .externalCall)
        case .callcode: Self.evm("callcode", 0xf2, 7, 1, .externalCall)
        case .delegatecall: Self.evm("delegatecall", 0xf4, 6, 1, .externalCall)
        case .staticcall:
            Self.evm(
                "staticcall", 0xfa, 6, 1,
                Effects.externalCall.subtracting([.writesStorage, .writesTransient, .writesAccounts, .logs]))
        case .checkedAdd: Self.semantic("checkedAdd", 2, 1, .mayRevert, .integerType, commutative: true)
        case .checkedSub: Self.semantic("checkedSub", 2, 1, .mayRevert, .integerType)
        case .checkedMul: Self.semantic("checkedMul", 2, 1, .mayRevert, .integerType, commutative: true)
        case .checkedDiv: Self.semantic("checkedDiv", 2, 1, .mayRevert, .integerType)
        case .checkedMod: Self.semantic("checkedMod", 2, 1, .mayRevert, .integerType)
        case .checkedExp: Self.semantic("checkedExp", 2, 1, .mayRevert, .integerType)
        case .panicIf: Self.semantic("panicIf", 1, 0, .mayRevert, .panicCode)
        case .revertIf: Self.semantic("revertIf", 1, 0, .mayRevert, .optionalSegment)
        case .revertErrorIf: Self.semantic("revertErrorIf", 1, 0, .mayRevert, .selector, variadic: true)
        case .revertForwardIf: Self.semantic("revertForwardIf", 1, 0, [.mayRevert, .readsReturnData])
        case .mappingSlot: Self.semantic("mappingSlot", 2, 1, .clobbersScratch)
        case .mappingSlotBytes: Self.semantic("mappingSlotBytes", 3, 1, .readsMemory)
        case .keccakWord: Self.semantic("keccakWord", 1, 1, .clobbersScratch)
        case .allocate: Self.semantic("allocate", 1, 1, [.allocates, .mayRevert])
        case .freeMemoryPointer: Self.semantic("freeMemoryPointer", 0, 1, .readsMemory)
        case .setFreeMemoryPointer: Self.semantic("setFreeMemoryPointer", 1, 0, .writesMemory)
        case .memoryGuard: Self.semantic("memoryGuard", 0, 1)
        case .invoke: Self.semantic("invoke", 0, 0, .everything, .function, variadic: true)
        case .loadImmutable: Self.semantic("loadImmutable", 0, 1, [], .immutable)
        case .setImmutable: Self.semantic("setImmutable", 2, 0, .writesMemory, .immutable)
        case .dataOffset: Self.semantic("dataOffset", 0, 1, [], .segment)
        case .dataSize: Self.semantic("dataSize", 0, 1, [], .segment)
        case .linkLibrary: Self.semantic("linkLibrary", 0, 1, [], .library)
        }
    }
}
