// SPDX-License-Identifier: MIT
contract C { function f(uint a,) public {} }
// ----
// ParserError 7591: (62-63): a parameter list cannot end in a comma
