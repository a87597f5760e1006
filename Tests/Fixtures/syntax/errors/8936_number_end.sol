// SPDX-License-Identifier: MIT
contract C { uint x = 12ab; }
// ----
// ParserError 8936: (54-56): a letter directly after a number
