// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
contract C {
    function f(bool ok) public pure { if (!ok) revert(); }
}
