// SPDX-License-Identifier: MIT
contract C { function f() public { assembly { for {} 1 { continue } {} } } }
// ----
// SyntaxError 2461: (89-97): `continue` cannot stand in the post block of a for loop
