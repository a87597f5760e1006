// SPDX-License-Identifier: MIT
pragma experimental solidity;
type T;
forall (X: T) function f(x: X) {}
