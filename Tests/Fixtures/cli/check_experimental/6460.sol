// SPDX-License-Identifier: MIT
pragma experimental solidity;
function f(x) { x = (x, x); }
function g(x) { x(x); }
