// SPDX-License-Identifier: MIT
pragma experimental solidity;
import "./plain.sol";
