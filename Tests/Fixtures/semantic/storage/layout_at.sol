contract A layout at 0x1234 { uint256 a = 1; uint128 b = 2; uint128 c = 3; function raw(uint256 s) external view returns (uint256 r) { assembly { r := sload(s) } } }
// ----
// raw(uint256): 0x1234 -> 1
// raw(uint256): 0x1235 -> 0x300000000000000000000000000000002
// raw(uint256): 0 -> 0
