// SPDX-License-Identifier: MIT
pragma solidity ^;
contract C {}
// ----
// ParserError 1684: (32-50): invalid version pragma: the version ends too early
