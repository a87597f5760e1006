contract C {
    error Plain(); error Detailed(address who, uint256 have, string why); error Nested(uint8[] xs, bytes4 sel);
    function req(uint256 x) external pure returns (uint256) { require(x > 3, "x is too small to be accepted by this contract"); return x; }
    function reqBare(uint256 x) external pure { require(x > 3); }
    function reqDynamic(uint256 x, string memory why) external pure { require(x > 3, why); }
    function reqError(uint256 x) external pure { require(x > 3, Detailed(address(0x98), x, "why")); }
    function rev() external pure { revert(); }
    function revText() external pure { revert("text"); }
    function revPlain() external pure { revert Plain(); }
    function revDetailed(uint256 x) external pure { revert Detailed({why: "named arguments", have: x, who: address(0x99)}); }
    function revNested(uint8 n) external pure { uint8[] memory xs = new uint8[](n); for (uint8 i; i < n; i++) xs[i] = i + 1; revert Nested(xs, msg.sig); }
    function asserts(bool b) external pure returns (uint256) { assert(b); return 1; }
    function selectors() external pure returns (bytes4, bytes4) { return (Plain.selector, Detailed.selector); }
}
// ----
// req(uint256): 4 -> 4
// req(uint256): 3 -> FAILURE, hex"08c379a0", 32, 46, "x is too small to be accepted by", " this contract"
// reqBare(uint256): 3 -> FAILURE
// reqDynamic(uint256,string): 3, 0x40, 2, "no" -> FAILURE, hex"08c379a0", 32, 2, "no"
// reqDynamic(uint256,string): 4, 0x40, 2, "no" ->
// reqError(uint256): 3 -> FAILURE, hex"af15dfaa", 152, 3, 96, 3, "why"
// reqError(uint256): 4 ->
// rev() -> FAILURE
// revText() -> FAILURE, hex"08c379a0", 32, 4, "text"
// revPlain() -> FAILURE, hex"4cfa3fcd"
// revDetailed(uint256): 9 -> FAILURE, hex"af15dfaa", 153, 9, 96, 15, "named arguments"
// revNested(uint8): 3 -> FAILURE, hex"bdadc9a8", 64, "j'-.", 3, 1, 2, 3
// asserts(bool): true -> 1
// asserts(bool): false -> FAILURE, hex"4e487b71", 1
// selectors() -> left(0x4cfa3fcd), left(0xaf15dfaa)
