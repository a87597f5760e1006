contract C { struct S { uint8 a; uint16[] xs; } S[] items; constructor() { items.push(); items[0].a = 4; items[0].xs.push(5); items[0].xs.push(6); }
  function f() external returns (uint256, uint256, uint256) { S memory m = items[0]; m.xs[0] = 50; m.a = 40; items[0].xs[1] = 60; return (items[0].xs[0] * 1000 + items[0].a, m.xs[1], items[0].xs[1]); }
  function back() external returns (uint16[] memory) { S memory m; m.a = 1; m.xs = new uint16[](3); m.xs[2] = 9; items[0] = m; items.push(m); items[0].xs[0] = 1; return items[1].xs; }
  function shrink() external returns (uint256 r) { S memory m; m.xs = new uint16[](1); items[1] = m; S storage s = items[1]; assembly { mstore(0, add(s.slot, 1)) r := sload(keccak256(0, 32)) } } }
// ----
// f() -> 5004, 6, 60
// back() -> 32, 3, 0, 0, 9
// shrink() -> 0
