// SPDX-License-Identifier: MIT
pragma experimental solidity;
class Self: C {}
function f() {}
instantiation f: C {}
