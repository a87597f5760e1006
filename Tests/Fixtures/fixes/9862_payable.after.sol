// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
contract C {
    function f(address[] memory to) public { payable(to[0]).transfer(1); require(payable(to[1]).send(2)); }
}
