// SPDX-License-Identifier: MIT
contract C { uint x = 0123; }
// ----
// ParserError 8936: (54-55): a number cannot start with 0: octal numbers do not exist
