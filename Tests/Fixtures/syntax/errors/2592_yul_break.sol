// SPDX-License-Identifier: MIT
contract C { function f() public { assembly { break continue } } }
// ----
// SyntaxError 2592: (78-83): `break` stands outside of a loop
// SyntaxError 2592: (84-92): `continue` stands outside of a loop
