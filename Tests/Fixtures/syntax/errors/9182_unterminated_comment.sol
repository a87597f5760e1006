// SPDX-License-Identifier: MIT
contract C { /* no end
// ----
// ParserError 9182: (45-55): expected a member of the contract, found an invalid token (this comment never ends)
