contract C {
    uint8 a = 1; int16 b = -2; bool c = true; address d = address(0x1234); bytes4 e = 0xdeadbeef;
    uint128 f; uint128 g; uint256 h;
    enum E { X, Y, Z } E k = E.Z;
    function all() external view returns (uint8, int16, bool, address, bytes4) { return (a, b, c, d, e); }
    function set(uint8 a_, int16 b_, bool c_) external { a = a_; b = b_; c = c_; }
    function wide(uint128 x, uint128 y) external { f = x; g = y; h = f + g; f++; g--; }
    function wides() external view returns (uint128, uint128, uint256, E) { return (f, g, h, k); }
    function slot(uint256 s) external view returns (bytes32 r) { assembly { r := sload(s) } }
    function clear() external { delete b; delete d; delete k; }
}
// ----
// all() -> 1, -2, 1, 4660, left(0xdeadbeef)
// slot(uint256): 0 -> 0xdeadbeef000000000000000000000000000000000000123401fffe01
// set(uint8,int16,bool): 255, -1, false ->
// all() -> 255, -1, 0, 4660, left(0xdeadbeef)
// wide(uint128,uint128): 5, 9 ->
// wides() -> 6, 8, 14, 2
// slot(uint256): 1 -> 0x800000000000000000000000000000006
// wide(uint128,uint128): 0xffffffffffffffffffffffffffffffff, 1 -> FAILURE, hex"4e487b71", 17
// clear() ->
// all() -> 255, 0, 0, 0, left(0xdeadbeef)
// wides() -> 6, 8, 14, 0
