contract C {
    uint256[] log;
    function t(uint256 x) internal returns (uint256) { log.push(x); return x; }
    function binary() external returns (uint256[] memory) { t(1) + t(2) * t(3); return log; }
    function three(uint256, uint256, uint256) internal pure {}
    function call() external returns (uint256[] memory) { three(t(4), t(5), t(6)); return log; }
    function tuple() external returns (uint256[] memory) { uint256[3] memory a; (a[t(0)], a[t(1)]) = (t(7), t(8)); return log; }
    function assign() external returns (uint256[] memory) { uint256[3] memory a; a[t(0)] = t(9); return log; }
    function shortcut(bool b) external returns (uint256[] memory) { if (b && t(1) == 1 || t(2) == 2) t(3); return log; }
    function increments() external pure returns (uint256 r, uint256 x) { x = 1; r = ++x + ++x; }
}
// ----
// binary() -> 32, 3, 1, 2, 3
// call() -> 32, 6, 1, 2, 3, 4, 5, 6
// tuple() -> 32, 10, 1, 2, 3, 4, 5, 6, 7, 8, 0, 1
// assign() -> 32, 12, 1, 2, 3, 4, 5, 6, 7, 8, 0, 1, 9, 0
// shortcut(bool): true -> 32, 14, 1, 2, 3, 4, 5, 6, 7, 8, 0, 1, 9, 0, 1, 3
// shortcut(bool): false -> 32, 16, 1, 2, 3, 4, 5, 6, 7, 8, 0, 1, 9, 0, 1, 3, 2, 3
// increments() -> 5, 3
