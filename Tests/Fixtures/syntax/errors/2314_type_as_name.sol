// SPDX-License-Identifier: MIT
contract C { uint uint8; }
// ----
// ParserError 2314: (50-55): expected a name, found the type `uint8`
