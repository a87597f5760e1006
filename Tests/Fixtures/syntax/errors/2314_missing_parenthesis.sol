// SPDX-License-Identifier: MIT
contract C { function f(uint a) public { if (a { } while a) { } } function g() public { } }
// ----
// ParserError 2314: (79-80): expected `)`, found `{`
// ParserError 2314: (89-90): expected `(`, found `a`
