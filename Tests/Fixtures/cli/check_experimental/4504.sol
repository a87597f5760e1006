// SPDX-License-Identifier: MIT
pragma experimental solidity;
function f() { let x = 1 - 2; }
