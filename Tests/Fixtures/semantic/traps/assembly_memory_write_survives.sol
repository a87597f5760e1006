contract C { function f() external pure returns (bytes32 x) { assembly { mstore(0x40, add(mload(0x40), 0x20)) mstore(0x80, 0x1234) } assembly { x := mload(0x80) } } }
// ----
// f() -> 4660
