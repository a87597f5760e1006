contract C { error E(uint256 a, string b, bool c); struct S { uint8 x; uint16 y; } event V(uint256 a, uint256 b);
  function r(bool ok) external pure { require(ok, E({c: true, a: 7, b: "bee"})); }
  function s() external pure returns (S memory) { return S({y: 2, x: 1}); }
  function v() external { emit V({b: 2, a: 1}); } }
// ----
// r(bool): false -> FAILURE, hex"d35db732", 7, 96, 1, 3, "bee"
// r(bool): true ->
// s() -> 1, 2
// v() ->
// ~ emit V(uint256,uint256): 1, 2
