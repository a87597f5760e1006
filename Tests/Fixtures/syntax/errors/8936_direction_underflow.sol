// SPDX-License-Identifier: MIT
contract C { string x = unicode"‬"; }
// ----
// ParserError 8936: (56-64): a text direction mark is closed that was never opened in this comment or string
