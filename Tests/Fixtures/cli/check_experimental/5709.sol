// SPDX-License-Identifier: MIT
pragma experimental solidity;
forall X class Self: C {}
