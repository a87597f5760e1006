// SPDX-License-Identifier: MIT
contract C { function f() public { assembly { switch 1 } } }
// ----
// ParserError 2418: (87-88): this switch has no cases
