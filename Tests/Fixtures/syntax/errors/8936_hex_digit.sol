// SPDX-License-Identifier: MIT
contract C { uint x = 0xg; }
// ----
// ParserError 8936: (54-56): a hex digit is missing or invalid
