// SPDX-License-Identifier: MIT
contract C { string x = "\q"; }
// ----
// ParserError 8936: (56-59): invalid escape sequence
