// SPDX-License-Identifier: MIT
pragma solidity ^0.8.0;
import "lib/a.sol";
contract C is A {}
