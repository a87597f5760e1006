contract C {
    function add8(uint8 a, uint8 b) external pure returns (uint8 r) { unchecked { r = a + b; } }
    function sub(uint256 a, uint256 b) external pure returns (uint256 r) { unchecked { r = a - b; } }
    function neg(int8 a) external pure returns (int8 r) { unchecked { r = -a; } }
    function mul(int64 a, int64 b) external pure returns (int64 r) { unchecked { r = a * b; } }
    function pow(uint16 a, uint16 b) external pure returns (uint16 r) { unchecked { r = a ** b; } }
    function inner(uint8 a) internal pure returns (uint8) { return a + 1; }
    function stillChecked(uint8 a) external pure returns (uint8 r) { unchecked { r = inner(a); } }
    function div(int8 a, int8 b) external pure returns (int8 r) { unchecked { r = a / b; } }
    function decrement(uint256 n) external pure returns (uint256 r) { unchecked { n--; r = n; } }
}
// ----
// add8(uint8,uint8): 200, 100 -> 44
// sub(uint256,uint256): 0, 1 -> -1
// neg(int8): -128 -> -128
// mul(int64,int64): 0x7fffffffffffffff, 3 -> 0x7ffffffffffffffd
// pow(uint16,uint16): 3, 11 -> 46075
// stillChecked(uint8): 255 -> FAILURE, hex"4e487b71", 17
// stillChecked(uint8): 1 -> 2
// div(int8,int8): -128, -1 -> -128
// div(int8,int8): 1, 0 -> FAILURE, hex"4e487b71", 18
// decrement(uint256): 0 -> -1
