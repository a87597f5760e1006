// SPDX-License-Identifier: MIT
pragma solidity ^0.7.0;
contract C {}
// ----
// ParserError 5333: (32-55): this file asks for another compiler version; this compiler implements Solidity 0.8.30
