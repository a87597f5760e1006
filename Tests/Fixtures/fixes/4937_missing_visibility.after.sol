// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
interface I { function f() external; }
contract C {
    function f(uint[2] memory a /* , */) public view returns (uint) { return a[0] + block.number; }
    receive() external payable {}
}
