// SPDX-License-Identifier: MIT
pragma solidity >=0.8.0 <0.8.5;
contract C {}
// ----
// ParserError 5333: (32-63): this file asks for another compiler version; this compiler implements Solidity 0.8.30
