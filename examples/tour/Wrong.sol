// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

contract Wrong {
    function level() external pure returns (uint8) {
        return 300;
    }
}
