// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
contract C {
    function f() public pure {
        uint a; // solwatt-disable-line 1
        uint b; // solwatt-disable-line unused
        uint c; // solwatt-disable-line 7576, 2072 -- kept for the next version
        uint d; // solwatt-enable 2072
    }
}
