// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
contract C { receive() external {} }
contract D { receive() public payable {} fallback() public {} }
