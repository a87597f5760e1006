// SPDX-License-Identifier: MIT
contract C { function f() public { uint x = 1 } }
// ----
// ParserError 2314: (78-79): expected `;`, found `}`
