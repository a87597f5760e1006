contract C { function f(uint256 x) external pure returns (uint256) { uint8 b; unchecked { b = uint8(x) + 1; } return 2 ** b; } function g(int16 a, uint8 e) external pure returns (int16) { return a ** e; } }
// ----
// f(uint256): 255 -> 1
// f(uint256): 7 -> 256
// f(uint256): 263 -> 256
// g(int16,uint8): -3, 9 -> -19683
// g(int16,uint8): -3, 10 -> FAILURE, hex"4e487b71", 17
