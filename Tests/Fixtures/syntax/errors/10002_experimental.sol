// SPDX-License-Identifier: MIT
pragma experimental solidity;
contract C {}
// ----
// ParserError 10002: (32-61): experimental Solidity is not supported
