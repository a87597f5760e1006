contract C { function f(bytes32 b) public pure { b[0] = 0x01; } }
// ----
// TypeError 4360: (49-53): single bytes of a fixed bytes value cannot be changed
