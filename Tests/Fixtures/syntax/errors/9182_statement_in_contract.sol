// SPDX-License-Identifier: MIT
contract C { return; uint x; }
// ----
// ParserError 9182: (45-51): expected a member of the contract, found `return`
