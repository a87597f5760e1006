contract C { function f() public pure { uint8[3] memory a = [1, 2, 3]; uint[2] memory b = [1, 2]; uint[2] memory c = [uint(1), 2]; a; b; c; } }
// ----
// TypeError 9574: (71-96): uint8[2] memory does not convert to uint256[2] memory implicitly
