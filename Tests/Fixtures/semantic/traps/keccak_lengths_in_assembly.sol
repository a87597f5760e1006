contract C { function f() external pure returns (bool same, bool repeat_) { bytes32 a; bytes32 b; bytes32 c; assembly { mstore(0, 1) a := keccak256(0, 32) b := keccak256(0, 31) mstore(0, 2) c := keccak256(0, 32) } same = a == b; repeat_ = a == c; } }
// ----
// f() -> 0, 0
