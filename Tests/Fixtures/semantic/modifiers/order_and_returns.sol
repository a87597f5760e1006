contract C {
    uint256[] trace;
    modifier around(uint256 a) { trace.push(a); _; trace.push(a + 1); }
    modifier twice() { _; _; }
    modifier gate(bool open) { if (!open) return; _; }
    modifier guard(uint256 v) { require(v < 10, "guard"); _; }
    function nested() external around(10) around(20) returns (uint256[] memory) { trace.push(0); return trace; }
    function read() external view returns (uint256[] memory) { return trace; }
    function count() external twice returns (uint256 n) { trace.push(99); n = trace.length; }
    function skipped(bool open) external gate(open) returns (uint256 r) { r = 7; }
    function checked(uint256 v) external pure guard(v) returns (uint256) { return v + 1; }
    function both(uint256 v) external guard(v) around(v) returns (uint256 r) { if (v == 3) return 33; r = v; v = 100; }
}
// ----
// nested() -> 32, 3, 10, 20, 0
// read() -> 32, 5, 10, 20, 0, 21, 11
// count() -> 7
// skipped(bool): true -> 7
// skipped(bool): false -> 0
// checked(uint256): 9 -> 10
// checked(uint256): 10 -> FAILURE, hex"08c379a0", 32, 5, "guard"
// both(uint256): 3 -> 33
// both(uint256): 4 -> 4
// read() -> 32, 11, 10, 20, 0, 21, 11, 99, 99, 3, 4, 4, 5
