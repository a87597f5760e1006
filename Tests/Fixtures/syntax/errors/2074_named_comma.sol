// SPDX-License-Identifier: MIT
contract C { function f() public { g({a: 1,}); } }
// ----
// ParserError 2074: (74-75): named arguments cannot end in a comma
