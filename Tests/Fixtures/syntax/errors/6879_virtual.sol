// SPDX-License-Identifier: MIT
contract C { function f() virtual virtual {} }
// ----
// ParserError 6879: (66-73): a second `virtual`
