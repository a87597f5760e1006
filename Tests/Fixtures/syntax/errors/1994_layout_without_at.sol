// SPDX-License-Identifier: MIT
contract C layout to 1 {}
// ----
// ParserError 1994: (50-52): expected `at`, found `to`
