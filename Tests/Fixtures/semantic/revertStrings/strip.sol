// Reasons go, what they do stays; custom errors of `revert` statements stay.
contract C {
    error E(uint256 x);
    uint256 public counter;

    function note() internal returns (string memory) { counter++; return "note"; }
    function a(bool x) external pure { require(x, "reason"); }
    function b() external pure { revert("reason"); }
    function c(bool x) external { require(x, note()); }
    function d() external pure { revert E(7); }
    function e(bool x) external pure { require(x, E(8)); }
}
// ====
// revertStrings: strip
// ----
// a(bool): true ->
// a(bool): false -> FAILURE
// b() -> FAILURE
// c(bool): true ->
// counter() -> 1
// d() -> FAILURE, hex"002ff067", hex"0000000000000000000000000000000000000000000000000000000000000007"
// e(bool): false -> FAILURE
