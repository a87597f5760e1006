// SPDX-License-Identifier: MIT
pragma solidity 99999999999999;
contract C {}
// ----
// ParserError 1684: (32-63): invalid version pragma: a number of the version is too large
