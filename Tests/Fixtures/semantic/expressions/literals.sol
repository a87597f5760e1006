contract C {
    function rational() external pure returns (uint256) { return 2 ** 300 / 2 ** 290 + 1.5e3 - 0.5 * 2; }
    function units() external pure returns (uint256, uint256, uint256) { return (1 ether + 2 gwei, 3 weeks + 1 days, 0.5 ether); }
    function hexLiteral() external pure returns (uint256, bytes4) { return (0xff_ff, 0x01020304); }
    function negative() external pure returns (int256) { return -(5 % 3) * 7 / 2 * 2; }
    function text() external pure returns (string memory) { return "two " "parts \x41\u00e4\n"; }
    function raw() external pure returns (bytes memory) { return hex"00ff" hex"1234"; }
    function uni() external pure returns (string memory) { return unicode"€ and ✓"; }
    function long() external pure returns (string memory) { return "this text does not fit into one word of the machine"; }
    function shiftTyped(uint8 x) external pure returns (uint256) { return 1 << x; }
    function ternary(bool c) external pure returns (uint16) { return c ? 300 : 2; }
}
// ----
// rational() -> 2523
// units() -> 0xde0b6b41e999400, 1900800, 0x6f05b59d3b20000
// hexLiteral() -> 65535, left(0x01020304)
// negative() -> -14
// text() -> 32, 14, left(0x74776f2070617274732041c3a40a)
// raw() -> 32, 4, left(0x00ff1234)
// uni() -> 32, 11, left(0xe282ac20616e6420e29c93)
// long() -> 32, 51, "this text does not fit into one ", "word of the machine"
// shiftTyped(uint8): 255 -> left(0x80)
// ternary(bool): true -> 300
// ternary(bool): false -> 2
