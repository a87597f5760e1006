// SPDX-License-Identifier: MIT
pragma experimental solidity;
contract C { function f() {} }
