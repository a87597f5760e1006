// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
contract C { receive() external payable {} }
contract D { receive() external payable {} fallback() external {} }
