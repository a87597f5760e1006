// SPDX-License-Identifier: MIT
pragma experimental solidity;
function f() { let x: (); x = "a"; }
