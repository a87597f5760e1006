// SPDX-License-Identifier: MIT
contract C { mapping(uint => ) m; uint y; }
// ----
// ParserError 3546: (61-62): expected a type, found `)`
