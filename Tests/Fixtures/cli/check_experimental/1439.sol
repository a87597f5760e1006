// SPDX-License-Identifier: MIT
pragma experimental solidity;
type T;
function f(x: T + T) {}
