// SPDX-License-Identifier: MIT
contract C { string x = unicode"‮"; }
// ----
// ParserError 8936: (56-67): a text direction mark is still open at the end of this comment or string
