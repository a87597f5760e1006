// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
contract C {
    uint state;
    function f() public returns (uint) {
        change(4);
        return state;
    }
    function change(uint v) internal returns (uint) { state = v; return v; }
}
