// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
contract Token { function mint(uint amount) public pure returns (uint) { return amount; } }
contract C {
    uint balance;
    function f(uint amount) public { balance = amount; require(msg.sender != address(0)); }
}
