contract C {
    enum E { A, B, C }
    function narrow(uint256 x) external pure returns (uint8, int8, uint160, bytes1) { return (uint8(x), int8(uint8(x)), uint160(x), bytes1(uint8(x))); }
    function widen(int8 x) external pure returns (int256, uint256, uint16) { return (x, uint256(int256(x)), uint16(int16(x))); }
    function fixedBytes(bytes4 b) external pure returns (bytes8, bytes2, uint32, bytes32) { return (b, bytes2(b), uint32(b), bytes32(b)); }
    function fromDynamic(bytes memory b) external pure returns (bytes4, bytes32) { return (bytes4(b), bytes32(b)); }
    function accounts(uint160 x) external view returns (address, address payable, bool) { return (address(x), payable(address(x)), address(this) == address(C(payable(address(this))))); }
    function enums(uint256 x) external pure returns (E, uint256) { E e = E(x); return (e, uint256(e)); }
    function extremes() external pure returns (uint8, int8, int256, E, E) { return (type(uint8).max, type(int8).min, type(int256).min, type(E).min, type(E).max); }
    function strings(string memory s) external pure returns (bytes memory, uint256) { bytes memory b = bytes(s); return (b, bytes(string(b)).length); }
    function literal() external pure returns (bytes32, bytes3, string memory) { bytes32 a = "abc"; bytes3 b = "abc"; return (a, b, "abc"); }
    function compare(int8 a, uint8 b) external pure returns (bool, bool, bool) { return (a < int8(3), b >= 200, int256(a) == -1); }
    receive() external payable {}
}
// ----
// narrow(uint256): 0x1ff -> 255, -1, 511, left(0xff)
// widen(int8): -2 -> -2, -2, 65534
// fixedBytes(bytes4): left(0xaabbccdd) -> left(0xaabbccdd), left(0xaabb), 0xaabbccdd, left(0xaabbccdd)
// fromDynamic(bytes): 0x20, 3, "abc" -> "abc", "abc"
// fromDynamic(bytes): 0x20, 33, "abcdefghijklmnopqrstuvwxyz012345", "6" -> "abcd", "abcdefghijklmnopqrstuvwxyz012345"
// accounts(uint160): 0x1234 -> 4660, 4660, 1
// enums(uint256): 2 -> 2, 2
// enums(uint256): 256 -> FAILURE, hex"4e487b71", 33
// extremes() -> 255, -128, left(0x80), 0, 2
// strings(string): 0x20, 4, "text" -> 64, 4, 4, "text"
// literal() -> "abc", "abc", 96, 3, "abc"
// compare(int8,uint8): -1, 200 -> 1, 1, 1
