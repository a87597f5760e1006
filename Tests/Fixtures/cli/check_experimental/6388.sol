// SPDX-License-Identifier: MIT
pragma experimental solidity;
contract C { word x; fallback() external {} }
