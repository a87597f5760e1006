// SPDX-License-Identifier: MIT
contract C { function f() public { uint[1:2] memory x; } }
// ----
// ParserError 5464: (67-76): an array type takes one length
