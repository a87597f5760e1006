// SPDX-License-Identifier: MIT
pragma solidity ^0.8.0 && ^0.8.1;
contract C {}
// ----
// ParserError 1684: (32-65): invalid version pragma: a version number cannot start with `&`
