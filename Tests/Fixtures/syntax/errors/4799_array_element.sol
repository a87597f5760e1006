// SPDX-License-Identifier: MIT
contract C { uint[2] x = [1, , 2]; }
// ----
// ParserError 4799: (61-62): elements of an array cannot be left out
