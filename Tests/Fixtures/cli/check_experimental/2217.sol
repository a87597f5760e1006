// SPDX-License-Identifier: MIT
pragma experimental solidity;
function f() {}
class Self: C { function g(self: Self, x: f); }
