// SPDX-License-Identifier: MIT
contract C { function f() public { assembly { for { break } 1 {} {} } } }
// ----
// SyntaxError 9615: (84-89): `break` cannot stand in the first block of a for loop
