// SPDX-License-Identifier: MIT
pragma solidity ^0.8.0;

contract Meter {
    uint256 public energy;
}
