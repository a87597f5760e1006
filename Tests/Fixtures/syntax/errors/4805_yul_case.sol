// SPDX-License-Identifier: MIT
contract C { function f() public { assembly { switch 1 case x {} } } }
// ----
// ParserError 4805: (94-95): the value of a case must be a literal
