contract C {
    function shl(uint8 a, uint256 b) external pure returns (uint8) { return a << b; }
    function shr(int16 a, uint8 b) external pure returns (int16) { return a >> b; }
    function bits(uint16 a, uint16 b) external pure returns (uint16, uint16, uint16, uint16) { return (a & b, a | b, a ^ b, ~a); }
    function fixedShift(bytes4 a, uint256 b) external pure returns (bytes4, bytes4) { return (a << b, a >> b); }
    function fixedNot(bytes2 a) external pure returns (bytes2) { return ~a; }
    function compound(uint32 a) external pure returns (uint32) { a <<= 4; a |= 1; a ^= 0xff; a >>= 2; a &= 0xffff; return a; }
    function index(bytes4 a, uint256 i) external pure returns (bytes1) { return a[i]; }
}
// ----
// shl(uint8,uint256): 129, 1 -> 2
// shl(uint8,uint256): 1, 300 -> 0
// shr(int16,uint8): -5, 1 -> -3
// shr(int16,uint8): -5, 200 -> -1
// bits(uint16,uint16): 0xff0f, 0x0ff0 -> 3840, 65535, 61695, 240
// fixedShift(bytes4,uint256): left(0x01020304), 8 -> left(0x020304), left(0x00010203)
// fixedNot(bytes2): left(0x0ff0) -> left(0xf00f)
// compound(uint32): 0xabcdef12 -> 48247
// index(bytes4,uint256): left(0x01020304), 3 -> left(0x04)
// index(bytes4,uint256): left(0x01020304), 4 -> FAILURE, hex"4e487b71", 50
