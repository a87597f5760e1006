/// Gas parameters and rules of one fork that are not constant per opcode. One row per fork, each made from the one
/// before it; the EIP behind each change is named where it is made.
public struct ForkRules: Sendable {
    public let fork: Fork

    // Storage (SSTORE).
    /// Net metering with the slot's original value (EIP-1283, EIP-2200).
    public private(set) var netStorage = false
    /// Cost of an SSTORE that changes nothing or an already changed slot.
    public private(set) var storageDirty: Int64 = 5000
    public private(set) var storageSet: Int64 = 20000
    public private(set) var storageReset: Int64 = 5000
    public private(set) var storageClearRefund: Int64 = 15000
    /// SSTORE fails when no more gas than this is left (EIP-2200); 0 = no such rule.
    public private(set) var storageStipendGuard: Int64 = 0

    // Access (EIP-2929): surcharge over the warm cost in the constant table; 0 before Berlin.
    public private(set) var accessLists = false
    public private(set) var coldAccountSurcharge: Int64 = 0
    public private(set) var coldSlotCost: Int64 = 0

    // Calls and creation.
    public private(set) var expByte: Int64 = 10
    /// All but one 64th of the gas goes to a call at most (EIP-150).
    public private(set) var retainsOne64th = false
    /// Accounts may not be empty (EIP-161): affects the new-account charge, contract nonces and touched accounts.
    public private(set) var clearsEmpty = false
    public private(set) var maxCodeSize = Int.max
    public private(set) var maxInitCodeSize = Int.max
    public private(set) var initCodeWord: Int64 = 0
    /// Creation fails when the code deposit cannot be paid (EIP-2); before, the code stays empty.
    public private(set) var failsUnpaidDeposit = false
    /// Code starting with 0xef is rejected (EIP-3541).
    public private(set) var rejectsEF = false
    public private(set) var selfDestructNewAccount: Int64 = 0
    public private(set) var selfDestructRefund: Int64 = 24000
    public private(set) var selfDestructColdCost: Int64 = 0
    /// SELFDESTRUCT deletes only what the same transaction created (EIP-6780).
    public private(set) var selfDestructSameTransactionOnly = false
    /// Code 0xef0100 + address runs the code of that address (EIP-7702).
    public private(set) var delegation = false

    // Transactions.
    public private(set) var createIntrinsic: Int64 = 0
    public private(set) var dataNonZero: Int64 = 68
    public private(set) var refundQuotient: Int64 = 2
    public private(set) var warmCoinbase = false
    /// Calldata floor price (EIP-7623), gas per token; 0 = none.
    public private(set) var dataFloorToken: Int64 = 0
    /// Cap on a transaction's gas limit (EIP-7825).
    public private(set) var maxTransactionGas: UInt64 = .max
    public private(set) var baseFee = false
    public private(set) var maxBlobsPerTransaction = 0
    /// Blob base fee update fraction (EIP-4844, EIP-7691).
    public private(set) var blobFeeFraction: UInt64 = 3_338_477

    public static func rules(_ fork: Fork) -> ForkRules { all[Int(fork.rawValue)] }

    private static let all: [ForkRules] = Fork.allCases.map(ForkRules.init)

    private init(_ fork: Fork) {
        self.fork = fork
        if fork >= .homestead {
            createIntrinsic = 32000
            failsUnpaidDeposit = true
        }
        if fork >= .tangerineWhistle {
            retainsOne64th = true
            selfDestructNewAccount = 25000
        }
        if fork >= .spuriousDragon {
            clearsEmpty = true
            expByte = 50  // EIP-160
            maxCodeSize = 24576  // EIP-170
        }
        if fork == .constantinople { setStorage(dirty: 200, reset: 5000, refund: 15000) }  // EIP-1283
        if fork >= .istanbul {
            setStorage(dirty: 800, reset: 5000, refund: 15000)  // EIP-2200
            storageStipendGuard = 2300
            dataNonZero = 16  // EIP-2028
        }
        if fork >= .berlin {
            accessLists = true
            coldAccountSurcharge = 2500
            coldSlotCost = 2100
            selfDestructColdCost = 2600
            setStorage(dirty: 100, reset: 2900, refund: 15000)
        }
        if fork >= .london {
            setStorage(dirty: 100, reset: 2900, refund: 4800)  // EIP-3529
            refundQuotient = 5
            selfDestructRefund = 0
            rejectsEF = true
            baseFee = true
        }
        if fork >= .shanghai {
            warmCoinbase = true  // EIP-3651
            maxInitCodeSize = 49152  // EIP-3860
            initCodeWord = 2
        }
        if fork >= .cancun {
            selfDestructSameTransactionOnly = true
            maxBlobsPerTransaction = 6
        }
        if fork >= .prague {
            delegation = true
            dataFloorToken = 10
            maxBlobsPerTransaction = 9  // EIP-7691
            blobFeeFraction = 5_007_716
        }
        if fork >= .osaka {
            maxTransactionGas = 1 << 24
            maxBlobsPerTransaction = 6  // EIP-7594
        }
    }

    private mutating func setStorage(dirty: Int64, reset: Int64, refund: Int64) {
        netStorage = true
        storageDirty = dirty
        storageReset = reset
        storageClearRefund = refund
    }
}
