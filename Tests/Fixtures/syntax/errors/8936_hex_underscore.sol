// SPDX-License-Identifier: MIT
contract C { bytes x = hex"_ab"; }
// ----
// ParserError 8936: (55-60): misplaced digit separator `_`
