// SPDX-License-Identifier: MIT
contract C { function f() public { uint x = ; uint y = 1 + ; } }
// ----
// ParserError 6933: (76-77): expected an expression, found `;`
// ParserError 6933: (91-92): expected an expression, found `;`
