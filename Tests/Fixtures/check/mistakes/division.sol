contract C { function f() public pure { uint a = 1 / uint(2); 5 % 0; } }
// ----
// TypeError 2271: (62-67): `%` is not defined for int_const 5 and int_const 0
