/// What code may use on a fork: the one place where code generation looks it up. Each is named after what the EIP brought.
extension Fork {
    /// SHL, SHR and SAR (EIP-145).
    public var hasShifts: Bool { self >= .constantinople }
    /// RETURNDATASIZE, RETURNDATACOPY (EIP-211).
    public var hasReturnData: Bool { self >= .byzantium }
    /// STATICCALL (EIP-214).
    public var hasStaticCall: Bool { self >= .byzantium }
    /// A call may ask for more gas than there is and gets all but a 64th part (EIP-150).
    public var limitsCallGas: Bool { self >= .tangerineWhistle }
    /// SELFBALANCE (EIP-1884).
    public var hasSelfBalance: Bool { self >= .istanbul }
    /// PUSH0 (EIP-3855).
    public var hasPush0: Bool { self >= .shanghai }
    /// MCOPY (EIP-5656).
    public var hasMemoryCopy: Bool { self >= .cancun }
    /// Code of more than 24,576 bytes cannot be deployed (EIP-170).
    public var limitsCodeSize: Bool { self >= .spuriousDragon }
    /// Creation code of more than 49,152 bytes cannot run (EIP-3860).
    public var limitsCreationCodeSize: Bool { self >= .shanghai }
}
