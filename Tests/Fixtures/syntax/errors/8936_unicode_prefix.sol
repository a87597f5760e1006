// SPDX-License-Identifier: MIT
contract C { string x = unicode; }
// ----
// ParserError 8936: (56-63): invalid token
