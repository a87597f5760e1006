// SPDX-License-Identifier: MIT
pragma experimental solidity;
class Self: C {}
forall (X: C(X)) function f(x: X) {}
