// SPDX-License-Identifier: MIT
contract C { function f() public { assembly { let x := 1e5 } } }
// ----
// ParserError 4828: (87-90): this number does not fit into 256 bits or is malformed
