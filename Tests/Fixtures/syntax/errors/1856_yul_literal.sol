// SPDX-License-Identifier: MIT
contract C { function f() public { assembly { let x := } } }
// ----
// ParserError 1856: (87-88): expected a literal or a name, found `}`
