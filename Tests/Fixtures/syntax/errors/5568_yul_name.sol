// SPDX-License-Identifier: MIT
contract C { function f() public { assembly { let add := 1 } } }
// ----
// ParserError 5568: (82-85): `add` is a builtin function, not a free name
