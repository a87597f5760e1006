// SPDX-License-Identifier: MIT
contract C { uint x = #; uint y = 1; }
// ----
// ParserError 8936: (54-55): invalid token
