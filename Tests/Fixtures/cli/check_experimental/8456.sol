// SPDX-License-Identifier: MIT
pragma experimental solidity;
type T; type U;
function f(t: T) {}
function g(u: U) { f(u); }
