// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
contract C {
    function f(uint amount, address[] memory /* to */, uint) public pure returns (uint left) { return amount; }
    function g() public { try this.g() {} catch Error(string memory /* reason */) {} }
}
