// SPDX-License-Identifier: MIT
contract C { uint x = 1e; }
// ----
// ParserError 8936: (54-56): invalid exponent
