contract C { bytes s; constructor() { bytes memory m = hex"010203"; assembly { mstore(add(m, 0x20), not(0)) mstore(m, 3) } s = m; } function f() external returns (bytes memory) { s.push(); s.push(); return s; } }
// ----
// f() -> 32, 5, left(0xffffff)
