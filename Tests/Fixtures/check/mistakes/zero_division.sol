contract C { function f() public pure { 1 / 0; } function g() public pure returns (uint) { uint constantTwo = 2; return constantTwo; } }
// ----
// TypeError 2271: (40-45): `/` is not defined for int_const 1 and int_const 0
