// SPDX-License-Identifier: MIT
contract C layout at 1 layout at 2 {}
// ----
// ParserError 8714: (55-61): a second storage layout
