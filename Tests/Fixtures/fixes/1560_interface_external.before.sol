// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
interface I { function f() public view returns (uint); }
