contract C { uint256 transient t; uint256 p = 5; uint256[] public xs; function f() external returns (uint256, uint256, uint256) { t = 3; xs.push(4); delete t; xs.pop(); uint256 a = p; delete p; return (t, a, xs.length); } function both() external returns (uint256, uint256) { p = 8; t = 9; delete p; return (p, t); } }
// ----
// f() -> 0, 5, 0
// both() -> 0, 9
