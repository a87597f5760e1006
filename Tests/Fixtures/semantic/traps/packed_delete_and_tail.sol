contract C { uint64[] a; uint8 x = 1; uint8 y = 2; uint8 z = 3;
  function f() external returns (uint8, uint8, uint8) { delete y; return (x, y, z); }
  function fill(uint256 n) external { for (uint256 i; i < n; i++) a.push(uint64(i + 1)); }
  function shorten(uint256 n) external returns (uint256 w0, uint256 w1, uint256 len) { uint64[] memory m = new uint64[](n); for (uint256 i; i < n; i++) m[i] = 7; a = m; len = a.length; assembly { mstore(0, a.slot) let k := keccak256(0, 32) w0 := sload(k) w1 := sload(add(k, 1)) } } }
// ----
// f() -> 1, 0, 3
// fill(uint256): 7 ->
// shorten(uint256): 2 -> 0x70000000000000007, 0, 2
// fill(uint256): 1 ->
// shorten(uint256): 5 -> 0x7000000000000000700000000000000070000000000000007, 7, 5
