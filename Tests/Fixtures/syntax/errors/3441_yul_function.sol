// SPDX-License-Identifier: MIT
contract C { function f() public { assembly { for { function g() {} } 1 {} {} } } }
// ----
// SyntaxError 3441: (84-92): a function cannot be defined in the first block of a for loop
