// SPDX-License-Identifier: MIT
contract C { function f(uint[] memory storage x) public {} uint transient transient y; }
// ----
// ParserError 3548: (70-77): the data location is already memory
// ParserError 3548: (106-115): the data location is already transient
