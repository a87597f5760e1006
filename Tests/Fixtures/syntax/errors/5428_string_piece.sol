// SPDX-License-Identifier: MIT
contract C { string x = "abc" "\q"; }
// ----
// ParserError 5428: (62-65): invalid escape sequence
