// SPDX-License-Identifier: MIT
contract C { function f() public { assembly { leave } } }
// ----
// SyntaxError 8149: (78-83): `leave` stands outside of a function
