contract C {
    struct S { uint8 a; bool b; uint16[] c; }
    enum E { X, Y }
    function small(uint8 a) external pure returns (uint256) { return a; }
    function signed(int16 a) external pure returns (int256) { return a; }
    function flag(bool b) external pure returns (bool) { return b; }
    function fixedBytes(bytes3 b) external pure returns (bytes3) { return b; }
    function account(address a) external pure returns (address) { return a; }
    function kind(E e) external pure returns (E) { return e; }
    function list(uint8[] calldata a) external pure returns (uint256 s) { for (uint256 i; i < a.length; i++) s += a[i]; }
    function listMemory(uint8[] memory a) external pure returns (uint256 s) { for (uint256 i; i < a.length; i++) s += a[i]; }
    function structCalldata(S calldata s) external pure returns (uint256, bool, uint256) { return (s.a, s.b, s.c.length); }
    function structMemory(S memory s) external pure returns (uint256, bool, uint256) { return (s.a, s.b, s.c.length); }
    function nested(uint256[][] calldata a) external pure returns (uint256) { return a[1][0]; }
    function unused(uint8[] calldata) external pure returns (uint256) { return 1; }
}
// ----
// small(uint8): 255 -> 255
// small(uint8): 256 -> FAILURE
// small(uint8) -> FAILURE
// signed(int16): -32768 -> -32768
// signed(int16): 32768 -> FAILURE
// flag(bool): 1 -> 1
// flag(bool): 2 -> FAILURE
// fixedBytes(bytes3): left(0x010203) -> left(0x010203)
// fixedBytes(bytes3): left(0x01020304) -> FAILURE
// account(address): 0xffffffffffffffffffffffffffffffffffffffff -> 0xffffffffffffffffffffffffffffffffffffffff
// account(address): 0x10000000000000000000000000000000000000000 -> FAILURE
// kind(uint8): 1 -> 1
// kind(uint8): 2 -> FAILURE
// list(uint8[]): 0x20, 2, 3, 4 -> 7
// list(uint8[]): 0x20, 2, 3, 256 -> FAILURE
// list(uint8[]): 0x20, 2, 3 -> FAILURE
// list(uint8[]): 0x20, 0x10000000000000000, 3 -> FAILURE
// listMemory(uint8[]): 0x20, 2, 3, 256 -> FAILURE
// listMemory(uint8[]): 0x20, 2, 3, 255 -> 258
// structCalldata((uint8,bool,uint16[])): 0x20, 1, 1, 0x60, 2, 70000, 1 -> 1, 1, 2
// structCalldata((uint8,bool,uint16[])): 0x20, 1, 2, 0x60, 0 -> FAILURE
// structMemory((uint8,bool,uint16[])): 0x20, 1, 1, 0x60, 2, 70000, 1 -> FAILURE
// structMemory((uint8,bool,uint16[])): 0x20, 1, 1, 0x60, 2, 65535, 1 -> 1, 1, 2
// nested(uint256[][]): 0x20, 2, 0x40, 0x80, 1, 5, 1, 6 -> 6
// nested(uint256[][]): 0x20, 2, 0x40, 0x80, 1, 5, 0 -> FAILURE, hex"4e487b71", 50
// nested(uint256[][]): 0x20, 2, 0x40, 0x1000, 1, 5, 1, 6 -> FAILURE
// unused(uint8[]): 0x20, 1, 999 -> 1
// unused(uint8[]): 0x20, 2, 999 -> FAILURE
