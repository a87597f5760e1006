// SPDX-License-Identifier: MIT
contract C { uint public override override x; }
// ----
// ParserError 9125: (66-74): a second `override`
