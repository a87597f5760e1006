// SPDX-License-Identifier: MIT
contract C { modifier m() override override { _; } }
// ----
// ParserError 9102: (67-75): a second `override`
