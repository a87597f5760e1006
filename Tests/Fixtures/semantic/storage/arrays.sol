contract C {
    uint256[] a; uint8[] small; uint16[5] fixedOne; uint256[][] nested;
    function push(uint256 x) external returns (uint256) { a.push(x); return a.length; }
    function pop() external { a.pop(); }
    function at(uint256 i) external view returns (uint256) { return a[i]; }
    function pushRef() external returns (uint256) { a.push() = 77; return a[a.length - 1]; }
    function smalls(uint8 n) external returns (uint8[] memory) { for (uint8 i; i < n; i++) small.push(i * 3); return small; }
    function popSmalls(uint8 n) external returns (uint8[] memory) { for (uint8 i; i < n; i++) small.pop(); return small; }
    function setFixed(uint256 i, uint16 v) external returns (uint16[5] memory) { fixedOne[i] = v; return fixedOne; }
    function nest() external returns (uint256[][] memory) { nested.push(); nested.push([uint256(1), 2, 3]); nested[0].push(9); return nested; }
    function clear() external returns (uint256, uint256, bool) { delete a; delete nested; delete small; uint256 s; assembly { mstore(0, nested.slot) s := sload(keccak256(0, 32)) } return (a.length, s, nested.length == 0); }
    function copy(uint256[] calldata x) external returns (uint256[] memory) { a = x; return a; }
}
// ----
// push(uint256): 5 -> 1
// push(uint256): 6 -> 2
// at(uint256): 1 -> 6
// at(uint256): 2 -> FAILURE, hex"4e487b71", 50
// pop() ->
// at(uint256): 1 -> FAILURE, hex"4e487b71", 50
// pushRef() -> 77
// smalls(uint8): 35 -> 32, 35, 0, 3, 6, 9, 12, 15, 18, 21, 24, 27, 30, 33, 36, 39, 42, 45, 48, 51, 54, 57, 60, 63, 66, 69, 72, 75, 78, 81, 84, 87, 90, 93, 96, 99, 102
// popSmalls(uint8): 33 -> 32, 2, 0, 3
// setFixed(uint256,uint16): 4, 65535 -> 0, 0, 0, 0, 65535
// setFixed(uint256,uint16): 5, 1 -> FAILURE, hex"4e487b71", 50
// nest() -> 32, 2, 64, 128, 1, 9, 3, 1, 2, 3
// copy(uint256[]): 0x20, 3, 7, 8, 9 -> 32, 3, 7, 8, 9
// copy(uint256[]): 0x20, 1, 4 -> 32, 1, 4
// clear() -> 0, 0, 1
// pop() -> FAILURE, hex"4e487b71", 49
