// SPDX-License-Identifier: MIT
contract C { function f() override override {} }
// ----
// ParserError 1827: (67-75): a second `override`
