// SPDX-License-Identifier: MIT
pragma experimental solidity;
type T; class Self: C {}
instantiation T: C {}
instantiation T: C {}
