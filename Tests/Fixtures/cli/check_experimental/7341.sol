// SPDX-License-Identifier: MIT
pragma experimental solidity;
contract C { fallback() {} }
