// SPDX-License-Identifier: MIT
contract C { function f() public { assembly { 1(2) } } }
// ----
// ParserError 9980: (79-80): only a function can be called
