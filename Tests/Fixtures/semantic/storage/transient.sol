contract C {
    uint256 transient lock; bool transient a; uint128 persistent = 7; address transient who;
    modifier once() { require(lock == 0, "locked"); lock = 1; _; lock = 0; }
    function enter(bool again) external once returns (uint256) { if (again) return C(address(this)).enter(false); a = true; who = msg.sender; return lock + (a ? 10 : 0) + persistent; }
    function read() external view returns (uint256, bool, address) { return (lock, a, who); }
    function clear() external returns (uint256, uint128) { lock = 5; delete lock; delete persistent; return (lock, persistent); }
}
// ----
// enter(bool): false -> 18
// enter(bool): true -> FAILURE, hex"08c379a0", 32, 6, "locked"
// read() -> 0, 0, 0
// clear() -> 0, 0
