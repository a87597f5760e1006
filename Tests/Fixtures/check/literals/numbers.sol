contract C { uint a = 1_000; uint b = 1__0; uint c = 1_; uint d = 1._5; uint e = 1_.5e0; uint f = 1_e3; uint g = 1e_3; uint h = 0x_12; }
// ----
// ParserError 8936: (128-130): a hex digit is missing or invalid
// SyntaxError 2990: (38-42): only one underscore can stand between digits
// SyntaxError 2090: (53-55): a number cannot end with an underscore
// SyntaxError 3891: (66-70): no underscore can follow the decimal point
// SyntaxError 1023: (81-87): no underscore can precede the decimal point
// SyntaxError 6415: (98-102): no underscore can precede the exponent
// SyntaxError 6165: (113-117): no underscore can start the exponent
// TypeError 2326: (66-70): rational_const 3 / 2 does not convert to uint256 implicitly
// TypeError 2326: (81-87): rational_const 3 / 2 does not convert to uint256 implicitly
