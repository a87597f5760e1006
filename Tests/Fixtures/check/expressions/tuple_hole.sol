contract C { function f() public pure { (1, , 2); } }
// ----
// TypeError 8381: (40-48): a component of a tuple is missing
