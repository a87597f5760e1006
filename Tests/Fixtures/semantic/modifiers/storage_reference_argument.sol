contract C {
    struct S { uint256 a; bool open; }
    mapping(uint256 => S) items;
    modifier onlyOpen(S storage s) { require(s.open, "closed"); _; s.a++; }
    function touch(uint256 k) external onlyOpen(items[k]) returns (uint256) { return items[k].a; }
    function open(uint256 k) external { items[k].open = true; }
    function value(uint256 k) external view returns (uint256) { return items[k].a; }
}
// ----
// touch(uint256): 1 -> FAILURE, hex"08c379a0", 32, 6, "closed"
// open(uint256): 1 ->
// touch(uint256): 1 -> 0
// touch(uint256): 1 -> 1
// value(uint256): 1 -> 2
