contract C {
    struct S { uint16 a; string b; }
    function words(bytes memory d) external pure returns (uint8, address, bool) { return abi.decode(d, (uint8, address, bool)); }
    function dynamic(bytes calldata d) external pure returns (uint256, string memory, uint8[] memory) { return abi.decode(d, (uint256, string, uint8[])); }
    function structs() external pure returns (uint16, string memory) { S memory s = abi.decode(abi.encode(S(9, "struct")), (S)); return (s.a, s.b); }
    function fixedArray(bytes memory d) external pure returns (int8[3] memory) { return abi.decode(d, (int8[3])); }
    function slice(bytes calldata d) external pure returns (uint32) { return abi.decode(d[4:], (uint32)); }
}
// ----
// words(bytes): 0x20, 0x60, 255, 0x1234, 1 -> 255, 4660, 1
// words(bytes): 0x20, 0x60, 256, 0x1234, 1 -> FAILURE
// words(bytes): 0x20, 0x60, 255, 0x1234, 2 -> FAILURE
// words(bytes): 0x20, 0x5f, 255, 0x1234, 1 -> FAILURE
// dynamic(bytes): 0x20, 0xe0, 7, 0x60, 0xa0, 2, "ab", 1, 200 -> 7, 96, 160, 2, "ab", 1, 200
// dynamic(bytes): 0x20, 0xe0, 7, 0x60, 0x10000000000000000, 2, "ab", 1, 200 -> FAILURE
// dynamic(bytes): 0x20, 0xe0, 7, 0x60, 0xa0, 2, "ab", 9, 200 -> FAILURE
// structs() -> 9, 64, 6, "struct"
// fixedArray(bytes): 0x20, 0x60, -1, -128, 127 -> -1, -128, 127
// fixedArray(bytes): 0x20, 0x60, -1, -129, 127 -> FAILURE
// slice(bytes): 0x20, 0x24, 0, 0xffffffff00000000000000000000000000000000000000000000000000000000 -> 0xffffffff
