// SPDX-License-Identifier: MIT
contract C { function f() public { assembly { let x := # } } }
// ----
// ParserError 1465: (87-88): invalid token
