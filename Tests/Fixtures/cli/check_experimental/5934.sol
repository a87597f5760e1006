// SPDX-License-Identifier: MIT
pragma experimental solidity;
function f(x: X) {}
