// SPDX-License-Identifier: MIT
contract C { int x = +1; int y = 2; }
// ----
// ParserError 9636: (53-54): a sign `+` is not allowed
