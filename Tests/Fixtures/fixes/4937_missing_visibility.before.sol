// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
interface I { function f(); }
contract C {
    function f(uint[2] memory a /* , */) view returns (uint) { return a[0] + block.number; }
    receive() payable {}
}
