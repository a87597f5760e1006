// SPDX-License-Identifier: MIT
pragma solidity ^0.8.0;
contract C {
    function f() external pure returns (uint8) {
        return 300;
    }
}
