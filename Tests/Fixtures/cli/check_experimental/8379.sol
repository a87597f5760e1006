// SPDX-License-Identifier: MIT
pragma experimental solidity;
class Self: C { function f(a: Self, b); function g(); }
