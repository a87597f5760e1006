// SPDX-License-Identifier: MIT
contract C { function f() public { assembly { let x: u256 := 1:u8 } } }
// ----
// ParserError 5473: (82-89): Yul for the EVM has no types
// ParserError 5473: (93-97): Yul for the EVM has no types
