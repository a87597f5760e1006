// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
contract C {
    uint x;
    function f() public {
        x = 1;
        x = 2; // two
    }
}
