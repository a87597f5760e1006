// SPDX-License-Identifier: MIT
pragma experimental solidity;
type T; type U;
class Self: C { function f(self: Self); }
instantiation T: C { function f(self: U) {} }
