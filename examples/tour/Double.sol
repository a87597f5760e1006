// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

contract Double {
    uint256 stored;

    function twice(uint256 x) external {
        stored = x + x;
    }
}
