// Base fields of the two pairing-friendly curves. `one` and `rSquared` are 2^(64N) and 2^(128N) mod p.

/// p of alt_bn128 (EIP-196).
public enum BN254Modulus: FieldModulus {
    @inline(__always)
    public static func modulus(_ i: Int) -> UInt64 {
        switch i {
        case 0: 0x3c20_8c16_d87c_fd47
        case 1: 0x9781_6a91_6871_ca8d
        case 2: 0xb850_45b6_8181_585d
        default: 0x3064_4e72_e131_a029
        }
    }

    @inline(__always)
    public static func one(_ i: Int) -> UInt64 {
        switch i {
        case 0: 0xd35d_438d_c58f_0d9d
        case 1: 0x0a78_eb28_f5c7_0b3d
        case 2: 0x666e_a36f_7879_462c
        default: 0x0e0a_77c1_9a07_df2f
        }
    }

    @inline(__always)
    public static func rSquared(_ i: Int) -> UInt64 {
        switch i {
        case 0: 0xf32c_fc5b_538a_fa89
        case 1: 0xb5e7_1911_d445_01fb
        case 2: 0x47ab_1eff_0a41_7ff6
        default: 0x06d8_9f71_cab8_351f
        }
    }

    public static var negativeInverse: UInt64 { 0x87d2_0782_e486_6389 }
}

/// p of BLS12-381 (EIP-2537).
public enum BLS12Modulus: FieldModulus {
    @inline(__always)
    public static func modulus(_ i: Int) -> UInt64 {
        switch i {
        case 0: 0xb9fe_ffff_ffff_aaab
        case 1: 0x1eab_fffe_b153_ffff
        case 2: 0x6730_d2a0_f6b0_f624
        case 3: 0x6477_4b84_f385_12bf
        case 4: 0x4b1b_a7b6_434b_acd7
        default: 0x1a01_11ea_397f_e69a
        }
    }

    @inline(__always)
    public static func one(_ i: Int) -> UInt64 {
        switch i {
        case 0: 0x7609_0000_0002_fffd
        case 1: 0xebf4_000b_c40c_0002
        case 2: 0x5f48_9857_53c7_58ba
        case 3: 0x77ce_5853_7052_5745
        case 4: 0x5c07_1a97_a256_ec6d
        default: 0x15f6_5ec3_fa80_e493
        }
    }

    @inline(__always)
    public static func rSquared(_ i: Int) -> UInt64 {
        switch i {
        case 0: 0xf4df_1f34_1c34_1746
        case 1: 0x0a76_e6a6_09d1_04f1
        case 2: 0x8de5_476c_4c95_b6d5
        case 3: 0x67eb_88a9_939d_83c0
        case 4: 0x9a79_3e85_b519_952d
        default: 0x1198_8fe5_92ca_e3aa
        }
    }

    public static var negativeInverse: UInt64 { 0x89f3_fffc_fffc_fffd }
}
