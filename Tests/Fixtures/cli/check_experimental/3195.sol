// SPDX-License-Identifier: MIT
pragma experimental solidity;
class Self: C { function f(a: Self); function f(a: Self); }
