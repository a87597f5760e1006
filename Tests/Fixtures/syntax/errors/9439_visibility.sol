// SPDX-License-Identifier: MIT
contract C { function f() public private {} }
// ----
// ParserError 9439: (65-72): the visibility is already public
