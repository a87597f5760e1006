// SPDX-License-Identifier: MIT
contract C { uint alias; }
// ----
// ParserError 2314: (50-55): expected a name, found the reserved word `alias`
