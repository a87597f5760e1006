contract C { function f(bool b, uint x, bytes4 s) public pure { b ? x : s; b ? 1 : 2; x ? 1 : 2; b ? f : f; uint8 y = b ? 1 : 255; y; } }
// ----
// TypeError 1080: (64-73): the two values have different types: uint256 and bytes4
// TypeError 7407: (86-87): uint256 does not convert to bool implicitly
