// SPDX-License-Identifier: MIT
pragma experimental solidity;
type a(X) = __builtin("word");
