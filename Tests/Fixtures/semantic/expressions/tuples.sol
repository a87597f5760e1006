contract C {
    uint256 x = 1; uint256 y = 2; uint256 z = 3;
    function pair() internal pure returns (uint256, uint256) { return (10, 20); }
    function swap() external returns (uint256, uint256, uint256) { (x, y, z) = (y, z, x); return (x, y, z); }
    function skip() external pure returns (uint256 b) { (, b) = pair(); }
    function declare() external pure returns (uint256) { (uint256 a, uint256 b) = pair(); return a * b; }
    function nested() external pure returns (uint256 a, uint256 b, uint256 c) { ((a, b), c) = ((1, 2), 3); }
    function swapMemory() external pure returns (uint256, uint256) { uint256[2] memory m = [uint256(5), 6]; (m[0], m[1]) = (m[1], m[0]); return (m[0], m[1]); }
}
// ----
// swap() -> 2, 3, 1
// swap() -> 3, 1, 2
// skip() -> 20
// declare() -> 200
// nested() -> 1, 2, 3
// swapMemory() -> 6, 5
