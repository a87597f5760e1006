// SPDX-License-Identifier: MIT
pragma experimental solidity;
class Self: C {}
type T;
instantiation T: C { function g() {} }
