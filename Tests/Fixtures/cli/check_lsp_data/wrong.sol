// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
contract C {
    uint x;
    function f() public returns (uint) { /* 😀 */ uint unused; return x; }
    function g() public { selfdestruct(payable(msg.sender)); }
    function h(uint x) public pure { return; x = 1; }
}
