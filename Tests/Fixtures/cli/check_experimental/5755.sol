// SPDX-License-Identifier: MIT
pragma experimental solidity;
type T; type U = T;
function f(t: T) { U.foo(t); }
