// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
interface I { function f() external returns (uint); }
