// SPDX-License-Identifier: MIT
pragma experimental solidity;
class Self: C { function f(a: Self); }
type T;
instantiation T: C {}
