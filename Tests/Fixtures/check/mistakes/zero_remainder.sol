uint constant zero = 0; uint8 constant one = 1; contract C { function f() public pure returns (uint) { return one % zero; } }
// ----
// TypeError 1211: (110-120): remainder of a division by zero
