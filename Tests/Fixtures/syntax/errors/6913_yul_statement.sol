// SPDX-License-Identifier: MIT
contract C { function f() public { assembly { x } } }
// ----
// ParserError 6913: (80-81): expected a call or an assignment, found `}`
