// SPDX-License-Identifier: MIT
pragma experimental solidity;
class Self: C { function f(a: Self); }
type T;
instantiation T: C { function f(a: T) {} function f(a: T) {} }
