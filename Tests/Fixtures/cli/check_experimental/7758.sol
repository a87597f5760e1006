// SPDX-License-Identifier: MIT
pragma experimental solidity;
type a = __builtin("words");
