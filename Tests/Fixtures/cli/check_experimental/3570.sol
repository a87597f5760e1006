// SPDX-License-Identifier: MIT
pragma experimental solidity;
type T;
instantiation T: T {}
