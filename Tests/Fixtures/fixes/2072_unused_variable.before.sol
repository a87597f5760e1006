// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
contract C {
    uint state;
    function f() public returns (uint) {
        uint a;
        uint b = 1 + 2;
        uint c = change(4);
        uint d = 5; return state;
    }
    function change(uint v) internal returns (uint) { state = v; return v; }
}
