contract C { function f() public pure { 2**300; } }
// ----
// TypeError 3757: (40-46): this number is too large
