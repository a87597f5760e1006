// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
contract C {
    function f(uint a) public pure { // solwatt-disable-line 5667 -- part of the interface
        uint b;
        // solwatt-disable-next-line 2072
        uint c;
        // solwatt-disable-next-line 5740
        uint d;
    }
}
