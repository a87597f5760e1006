// SPDX-License-Identifier: MIT
contract C { function f() public { assembly { let x := caller } } }
// ----
// ParserError 7104: (87-93): the builtin function `caller` must be called
