// SPDX-License-Identifier: MIT
contract C { function f() public { else { } uint a; } }
// ----
// ParserError 6933: (67-71): expected an expression, found `else`
