// SPDX-License-Identifier: MIT
contract C { string x = "ä"; }
// ----
// ParserError 8936: (56-58): a plain string holds printable ASCII only; write unicode"..." for other characters
