// SPDX-License-Identifier: MIT
contract C { uint constant immutable x = 1; }
// ----
// ParserError 3109: (59-68): the variable is already constant
