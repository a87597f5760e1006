contract C { uint256 public n; function other() external {} function pick() internal returns (function() external) { n++; return this.other; } function f() external returns (bytes4) { return pick().selector; } }
// ----
// f() -> left(0x85295877)
// n() -> 1
