contract C { function make(uint256 n) internal pure returns (uint256[] memory a) { a = new uint256[](n); for (uint256 i; i < n; i++) a[i] = i + n; }
  function f() external pure returns (uint256[] memory, uint256[] memory) { uint256[] memory a = make(2); uint256[] memory b = make(3); a[0] = 100; return (a, b); } }
// ----
// f() -> 64, 160, 2, 100, 3, 3, 3, 4, 5
