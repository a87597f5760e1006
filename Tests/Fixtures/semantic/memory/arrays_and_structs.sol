contract C {
    struct In { uint8 a; uint256[] xs; } struct Out { In i; string s; bool[2] f; }
    function make(uint256 n) external pure returns (uint256[] memory r) { r = new uint256[](n); for (uint256 i; i < n; i++) r[i] = i * i; }
    function defaults() external pure returns (Out memory o) {}
    function alias_() external pure returns (uint256, uint256) { uint256[] memory a = new uint256[](2); uint256[] memory b = a; b[1] = 5; return (a[1], a.length); }
    function nested() external pure returns (Out memory o) { o.i.a = 3; o.i.xs = new uint256[](1); o.i.xs[0] = 8; o.s = "out"; o.f[1] = true; }
    function inline_() external pure returns (uint8[3] memory) { uint8[3] memory a = [1, 2, 3]; a[1] = 250; return a; }
    function multi() external pure returns (uint16[2][] memory m) { m = new uint16[2][](2); m[1][0] = 7; }
    function bytesIndex() external pure returns (bytes memory b) { b = new bytes(3); b[0] = "a"; b[2] = 0x63; }
    function copyStruct() external pure returns (uint256) { In memory a; a.a = 1; In memory b = a; b.a = 2; return a.a; }
    function del() external pure returns (uint256, uint256) { In memory a; a.a = 9; a.xs = new uint256[](4); delete a; return (a.a, a.xs.length); }
    function delElement() external pure returns (bytes memory b) { b = "abcd"; delete b[1]; }
}
// ----
// make(uint256): 4 -> 32, 4, 0, 1, 4, 9
// make(uint256): 0 -> 32, 0
// defaults() -> 32, 128, 224, 0, 0, 0, 64, 0, 0
// alias_() -> 5, 2
// nested() -> 32, 128, 256, 0, 1, 3, 64, 1, 8, 3, "out"
// inline_() -> 1, 250, 3
// multi() -> 32, 2, 0, 0, 7, 0
// bytesIndex() -> 32, 3, left(0x610063)
// copyStruct() -> 2
// del() -> 0, 0
// delElement() -> 32, 4, left(0x61006364)
