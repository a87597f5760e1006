function free(uint256 x) pure returns (uint256) { return x + 1000; }
uint256 constant OFFSET = 7 * 6;
contract C {
    function f(uint256 a) internal pure returns (uint256) { return a + 1; }
    function f(bytes32 a) internal pure returns (uint256) { return uint256(a) + 2; }
    function f(uint256 a, uint256 b) internal pure returns (uint256) { return a * 10 + b; }
    function pick(uint256 x) external pure returns (uint256, uint256, uint256) { return (f(x), f(bytes32(x)), f({b: 1, a: x})); }
    function fact(uint256 n) public pure returns (uint256) { return n == 0 ? 1 : n * fact(n - 1); }
    function even(uint256 n) public pure returns (bool) { return n == 0 || odd(n - 1); }
    function odd(uint256 n) public pure returns (bool) { return n != 0 && even(n - 1); }
    function ack(uint256 m, uint256 n) public pure returns (uint256) { if (m == 0) return n + 1; if (n == 0) return ack(m - 1, 1); return ack(m - 1, ack(m, n - 1)); }
    function frees(uint256 x) external pure returns (uint256) { return free(x) + OFFSET; }
    function named(uint256 x) external pure returns (uint256 r, uint256 unusedResult) { r = x; }
    function implicitReturn(bool b) external pure returns (uint8 r) { r = 5; if (b) return r + 1; }
}
// ----
// pick(uint256): 5 -> 6, 7, 51
// fact(uint256): 20 -> 0x21c3677c82b40000
// fact(uint256): 58 -> FAILURE, hex"4e487b71", 17
// even(uint256): 11 -> 0
// ack(uint256,uint256): 2, 3 -> 9
// frees(uint256): 1 -> 1043
// named(uint256): 8 -> 8, 0
// implicitReturn(bool): true -> 6
// implicitReturn(bool): false -> 5
