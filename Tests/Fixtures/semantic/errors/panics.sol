contract C {
    enum E { A, B, C }
    uint256[] xs; bytes b; function() internal f;
    function enumRange(uint8 v) external pure returns (E) { return E(v); }
    function emptyPop() external { xs.pop(); }
    function emptyBytesPop() external { b.pop(); }
    function bounds(uint256 i) external pure returns (uint256) { uint256[3] memory m; return m[i]; }
    function zeroFunction() external { f(); }
    function badHeader() external returns (uint256) { assembly { sstore(b.slot, 0x3d) } return b.length; }
    function huge(uint256 n) external pure returns (uint256) { return (new uint256[](n)).length; }
    function enumArgument(E e) external pure returns (uint8) { return uint8(e); }
    function divZero(uint256 a) external pure returns (uint256) { return 1 / a; }
    function modZero(uint256 a) external pure returns (uint256) { return addmod(1, 2, a); }
}
// ----
// enumRange(uint8): 2 -> 2
// enumRange(uint8): 3 -> FAILURE, hex"4e487b71", 33
// emptyPop() -> FAILURE, hex"4e487b71", 49
// emptyBytesPop() -> FAILURE, hex"4e487b71", 49
// bounds(uint256): 2 -> 0
// bounds(uint256): 3 -> FAILURE, hex"4e487b71", 50
// zeroFunction() -> FAILURE, hex"4e487b71", 81
// badHeader() -> FAILURE, hex"4e487b71", 34
// huge(uint256): 5 -> 5
// huge(uint256): 0x10000000000000000 -> FAILURE, hex"4e487b71", 65
// enumArgument(uint8): 2 -> 2
// enumArgument(uint8): 3 -> FAILURE
// divZero(uint256): 0 -> FAILURE, hex"4e487b71", 18
// modZero(uint256): 0 -> FAILURE, hex"4e487b71", 18
