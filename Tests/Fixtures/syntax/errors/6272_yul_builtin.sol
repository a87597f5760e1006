// SPDX-License-Identifier: MIT
contract C { function f() public { assembly { mload := 2 } } }
// ----
// ParserError 6272: (84-86): `mload` is a builtin function and cannot be assigned to
