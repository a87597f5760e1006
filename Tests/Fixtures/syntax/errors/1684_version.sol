// SPDX-License-Identifier: MIT
pragma solidity a.b;
contract C {}
// ----
// ParserError 1684: (32-52): invalid version pragma: a version number cannot start with `a`
