// SPDX-License-Identifier: MIT
pragma experimental solidity;
import "./other.sol" as m;
function f() { m; }
