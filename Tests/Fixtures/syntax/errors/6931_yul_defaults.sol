// SPDX-License-Identifier: MIT
contract C { function f() public { assembly { switch 1 default {} default {} } } }
// ----
// ParserError 6931: (98-105): a second default case
