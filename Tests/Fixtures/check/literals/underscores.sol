contract C { function f() public pure { 1__0; 1_; 1._5; 1_.5e0; 1_e3; 1e_3; } }
// ----
// SyntaxError 2990: (40-44): only one underscore can stand between digits
// SyntaxError 2090: (46-48): a number cannot end with an underscore
// SyntaxError 3891: (50-54): no underscore can follow the decimal point
// SyntaxError 1023: (56-62): no underscore can precede the decimal point
// SyntaxError 6415: (64-68): no underscore can precede the exponent
// SyntaxError 6165: (70-74): no underscore can start the exponent
