contract C {
    struct S { uint16 a; bytes b; uint8[2] c; }
    function f(uint256, bytes calldata) external {}
    function plain(uint8 a, string memory b) external pure returns (bytes memory) { return abi.encode(a, b, true, bytes3("xyz")); }
    function packed(uint16 a, string memory b, int8[] memory c) external pure returns (bytes memory) { return abi.encodePacked(a, b, c, address(0x11), bytes2("hi")); }
    function sel(uint32 x) external pure returns (bytes memory) { return abi.encodeWithSelector(0x01020304, x, "t"); }
    function sig() external pure returns (bytes memory) { return abi.encodeWithSignature("g(uint256)", 7); }
    function call() external view returns (bytes memory) { return abi.encodeCall(this.f, (1, hex"aabb")); }
    function structs() external pure returns (bytes memory) { S[] memory s = new S[](2); s[0] = S(1, "one", [1, 2]); s[1].b = "two"; return abi.encode(s); }
    function nested() external pure returns (bytes memory) { string[][] memory s = new string[][](2); s[0] = new string[](1); s[0][0] = "deep"; return abi.encode(s); }
    function hash(address a, uint256 b) external pure returns (bytes32, bytes32) { return (keccak256(abi.encode(a, b)), keccak256(abi.encodePacked(a, b))); }
    function concat(bytes memory a, bytes2 b) external pure returns (bytes memory) { return bytes.concat(a, b, "literal"); }
}
// ----
// plain(uint8,string): 5, 0x40, 5, "hello" -> 32, 192, 5, 128, 1, "xyz", 5, "hello"
// packed(uint16,string,int8[]): 1, 0x60, 0xa0, 3, "abc", 2, -1, 3 -> 32, 91, 0x1616263ffffffffffffffffffffffffffffffffffffffffffffffffffffff, left(0xffffffffff), left(0x000000000300000000000000000000000000000000000000116869)
// sel(uint32): 9 -> 32, 132, left(0x01020304), left(0x00000009), left(0x00000040), left(0x0000000174), 0
// sig() -> 32, 36, left(0xe420264a), left(0x00000007)
// call() -> 32, 132, left(0xcdc9dc79), left(0x00000001), left(0x00000040), left(0x00000002aabb), 0
// structs() -> 32, 512, 32, 2, 64, 256, 1, 128, 1, 2, 3, "one", 0, 128, 0, 0, 3, "two"
// nested() -> 32, 288, 32, 2, 64, 192, 1, 32, 4, "deep", 0
// hash(address,uint256): 0x1234, 5 -> 0x2f51b084018ed4d316c7ed443e39187df192c9984f1455833db73ea460d8b7e2, 0x5b546c9d72e1d5acc0e42338ababca14802feb27f3bc2d6b01de138d146c3e05
// concat(bytes,bytes2): 0x40, left("zz"), 3, "abc" -> 32, 12, "abczzliteral"
