// SPDX-License-Identifier: MIT
contract C { function f() public { assembly { 1 := 2 } } }
// ----
// ParserError 2856: (80-82): only a variable can be assigned to
