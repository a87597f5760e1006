contract C { struct S { uint256 v; S[] children; } S s;
  function build() external { s.v = 1; s.children.push(); s.children[0].v = 2; s.children[0].children.push(); s.children[0].children[0].v = 3; }
  function depth() external view returns (uint256, uint256, uint256) { return (s.v, s.children.length, s.children.length > 0 ? s.children[0].v : 0); } function drop() external { delete s; } }
// ----
// build() ->
// depth() -> 1, 1, 2
// drop() ->
// depth() -> 0, 0, 0
