// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
contract C {
    event Paid(uint amount);
    error Denied();
    function f() public { emit Paid(1); }
    function g() public pure { revert Denied(); }
}
