// SPDX-License-Identifier: MIT
pragma experimental solidity;
import "./other.sol" as m;
class Self: C {}
instantiation m: C {}
