// SPDX-License-Identifier: MIT
pragma solidity ^0.8.0;

contract Pole {
    function height(uint256 slot) external {}
}
