// SPDX-License-Identifier: MIT
contract C { function f() public { emit 1(); uint x; } }
// ----
// ParserError 5620: (72-73): expected the name of an event, found `1`
