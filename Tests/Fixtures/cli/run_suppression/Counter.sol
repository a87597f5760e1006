// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.0;

contract Counter {
    function one() public pure returns (uint256) {
        uint256 unused;
        return 1;
    }
}
