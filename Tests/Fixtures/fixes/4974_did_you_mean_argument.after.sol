// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
contract C {
    function g(uint amount, address target) public {}
    function f() public { g({amount: 1, target: msg.sender}); }
}
