// SPDX-License-Identifier: MIT
pragma experimental solidity;
class Self: C {}
type U(A);
instantiation U: C {}
