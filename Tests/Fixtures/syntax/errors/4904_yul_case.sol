// SPDX-License-Identifier: MIT
contract C { function f() public { assembly { switch 1 default {} case 1 {} } } }
// ----
// ParserError 4904: (98-102): a case after the default case
