// SPDX-License-Identifier: MIT
pragma experimental solidity;
class Self: C {}
function f() C {}
function m() {}
function g() m {}
