// Checks that the compiler inserts say why they fail.
contract Empty {}

contract C {
    uint256[] values;

    function f(uint256[] calldata x, uint256 i) external pure returns (uint256) { return x[i]; }
    function g(string memory s) external pure returns (uint256) { return bytes(s).length; }
    function slice(bytes calldata s, uint256 i, uint256 j) external pure returns (bytes memory) { return s[i:j]; }
    function call() external view { C(address(0x1234)).f(values, 0); }
    function own(bool x) external pure { require(x, "own"); require(!x); }
    function nested(uint256[][] calldata x) external pure returns (uint256[] calldata) { return x[0]; }
}
// ====
// revertStrings: debug
// ----
// f(uint256[],uint256): 0x40, 0, 1, 7 -> 7
// f(uint256[],uint256): 0x40 -> FAILURE, hex"08c379a0", 0x20, 34, "ABI decoding: tuple data too sho", "rt"
// f(uint256[],uint256): 0x400, 0 -> FAILURE, hex"08c379a0", 0x20, 43, "ABI decoding: invalid calldata a", "rray offset"
// f(uint256[],uint256): 0x40, 0, 2, 7 -> FAILURE, hex"08c379a0", 0x20, 43, "ABI decoding: invalid calldata a", "rray stride"
// g(string): 0x20, 33, "abc" -> FAILURE, hex"08c379a0", 0x20, 39, "ABI decoding: invalid byte array", " length"
// slice(bytes,uint256,uint256): 0x60, 2, 1, 3, "abc" -> FAILURE, hex"08c379a0", 0x20, 22, "Slice starts after end"
// slice(bytes,uint256,uint256): 0x60, 2, 4, 3, "abc" -> FAILURE, hex"08c379a0", 0x20, 28, "Slice is greater than length"
// call() -> FAILURE, hex"08c379a0", 0x20, 37, "Target contract does not contain", " code"
// own(bool): false -> FAILURE, hex"08c379a0", 0x20, 3, "own"
// own(bool): true -> FAILURE
// own(bool), 1 wei: true -> FAILURE, hex"08c379a0", 0x20, 34, "Ether sent to non-payable functi", "on"
// nested(uint256[][]): 0x20, 1, 0x1000 -> FAILURE, hex"08c379a0", 0x20, 28, "Invalid calldata tail offset"
// unknown() -> FAILURE, hex"08c379a0", 0x20, 53, "Contract does not have fallback ", "nor receive functions"
