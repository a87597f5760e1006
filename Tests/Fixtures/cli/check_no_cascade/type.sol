// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
contract C {
    Tokn token;
    mapping(address => Tokn) tokens;
    function f(Tokn t) public { token = t; token.mint(1); tokens[msg.sender].mint(2); g(t, token.x); }
    function g(Tokn t, uint y) internal returns (Tokn) { return t; }
}
