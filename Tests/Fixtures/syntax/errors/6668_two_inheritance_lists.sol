// SPDX-License-Identifier: MIT
contract C is A layout at 1 is B {}
// ----
// ParserError 6668: (60-62): a second list of base contracts
