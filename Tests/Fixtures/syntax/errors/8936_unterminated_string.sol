// SPDX-License-Identifier: MIT
contract C { string x = "abc; }
// ----
// ParserError 8936: (56-63): the closing quote of this string is missing
