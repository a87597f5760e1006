// SPDX-License-Identifier: MIT
contract A {}
pragma experimental solidity;
