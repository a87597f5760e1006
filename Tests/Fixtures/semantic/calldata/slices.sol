contract C {
    function cut(bytes calldata d, uint256 a, uint256 b) external pure returns (bytes memory) { return d[a:b]; }
    function lengths(uint256[] calldata x, uint256 a) external pure returns (uint256, uint256) { uint256[] calldata y = x[a:]; return (y.length, y.length > 0 ? y[0] : 0); }
    function again(bytes calldata d) external pure returns (bytes memory) { return d[2:][1:3]; }
    function convert(bytes calldata d) external pure returns (bytes4, string memory) { return (bytes4(d[:4]), string(d[4:])); }
    function pass(bytes calldata d) external view returns (bytes memory) { return this.cut(d[1:], 0, 2); }
    function sig() external pure returns (bytes4, uint256) { return (msg.sig, msg.data.length); }
}
// ----
// cut(bytes,uint256,uint256): 0x60, 1, 3, 4, "abcd" -> 32, 2, "bc"
// cut(bytes,uint256,uint256): 0x60, 3, 1, 4, "abcd" -> FAILURE
// cut(bytes,uint256,uint256): 0x60, 1, 5, 4, "abcd" -> FAILURE
// lengths(uint256[],uint256): 0x40, 1, 2, 8, 9 -> 1, 9
// lengths(uint256[],uint256): 0x40, 2, 2, 8, 9 -> 0, 0
// again(bytes): 0x20, 6, "abcdef" -> 32, 2, "de"
// convert(bytes): 0x20, 6, "abcdef" -> "abcd", 64, 2, "ef"
// pass(bytes): 0x20, 4, "wxyz" -> 32, 2, "xy"
// sig() -> left(0x00a7029b), 4
