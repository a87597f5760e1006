// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
import {Token} from "./tokne.sol";
contract C { Token t; Token u; function f() public { t.mint(); u.burn(1); } }
