// SPDX-License-Identifier: MIT
contract C { function f() public { assembly { let x := "ä" } } }
// ----
// ParserError 1465: (87-89): invalid character in a string
