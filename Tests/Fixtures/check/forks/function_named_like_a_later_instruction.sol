contract C { function f() public pure returns (uint256 r) { assembly { function blobhash(i) -> x { x := i } function prevrandao() -> y { y := 3 } r := add(blobhash(1), prevrandao()) } } function g() public pure returns (uint256 r) { assembly { r := chainid() } } }
// ====
// EVMVersion: istanbul
// ----
// TypeError 2527: (249-258): this reads the state or the environment, which a pure function cannot
