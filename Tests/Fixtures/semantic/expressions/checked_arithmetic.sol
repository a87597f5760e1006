contract C {
    function add8(uint8 a, uint8 b) external pure returns (uint8) { return a + b; }
    function sub(uint256 a, uint256 b) external pure returns (uint256) { return a - b; }
    function mul(int128 a, int128 b) external pure returns (int128) { return a * b; }
    function div(int256 a, int256 b) external pure returns (int256) { return a / b; }
    function mod(int16 a, int16 b) external pure returns (int16) { return a % b; }
    function neg(int8 a) external pure returns (int8) { return -a; }
    function pow(uint256 a, uint256 b) external pure returns (uint256) { return a ** b; }
    function powSigned(int64 a, uint8 b) external pure returns (int64) { return a ** b; }
    function inc(uint8 a) external pure returns (uint8, uint8) { uint8 old = a++; return (old, a); }
    function dec(int8 a) external pure returns (int8) { return --a; }
}
// ----
// add8(uint8,uint8): 200, 55 -> 255
// add8(uint8,uint8): 200, 56 -> FAILURE, hex"4e487b71", 17
// sub(uint256,uint256): 7, 7 -> 0
// sub(uint256,uint256): 7, 8 -> FAILURE, hex"4e487b71", 17
// mul(int128,int128): -3, 5 -> -15
// mul(int128,int128): 0x40000000000000000000000000000000, 2 -> FAILURE, hex"4e487b71", 17
// mul(int128,int128): -85070591730234615865843651857942052864, 2 -> left(0xffffffffffffffffffffffffffffffff80)
// div(int256,int256): -7, 2 -> -3
// div(int256,int256): 7, 0 -> FAILURE, hex"4e487b71", 18
// div(int256,int256): -57896044618658097711785492504343953926634992332820282019728792003956564819968, -1 -> FAILURE, hex"4e487b71", 17
// mod(int16,int16): -7, 3 -> -1
// mod(int16,int16): -7, 0 -> FAILURE, hex"4e487b71", 18
// mod(int16,int16): -32768, -1 -> 0
// neg(int8): -127 -> 127
// neg(int8): -128 -> FAILURE, hex"4e487b71", 17
// pow(uint256,uint256): 0, 0 -> 1
// pow(uint256,uint256): 2, 255 -> left(0x80)
// pow(uint256,uint256): 2, 256 -> FAILURE, hex"4e487b71", 17
// pow(uint256,uint256): 3, 161 -> 0x90e7a7d36283c4589cff2b2b8d32d43e1eeb4315dc9ac9ead2ceaacca8492983
// pow(uint256,uint256): 3, 162 -> FAILURE, hex"4e487b71", 17
// powSigned(int64,uint8): -2, 63 -> -9223372036854775808
// powSigned(int64,uint8): -2, 64 -> FAILURE, hex"4e487b71", 17
// inc(uint8): 254 -> 254, 255
// inc(uint8): 255 -> FAILURE, hex"4e487b71", 17
// dec(int8): -127 -> -128
// dec(int8): -128 -> FAILURE, hex"4e487b71", 17
