// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
import {Tokn} from "./token.sol";
contract C is Tokn { function f() public { g(); Tokn.mint(); } }
