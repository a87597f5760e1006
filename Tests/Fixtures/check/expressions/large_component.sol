contract C { function f() public pure { (1, 2**300); } }
// ----
// TypeError 3390: (44-50): this number is too large
