// SPDX-License-Identifier: MIT
contract C {}
42;
// ----
// ParserError 7858: (46-48): expected a definition or directive, found `42`
