// SPDX-License-Identifier: MIT
pragma experimental solidity;
class Self: C {}
forall (X: C + C) function f(x: X) {}
