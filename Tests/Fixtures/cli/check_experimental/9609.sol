// SPDX-License-Identifier: MIT
pragma experimental solidity;
type a = __builtin("word"); type b = __builtin("word");
