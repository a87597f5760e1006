// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
contract C {
    uint x;
    function f() public view returns (uint) { return x; }
    function g(uint a) external pure returns (uint) { return a; }
    function h(uint a) internal virtual returns (uint) { return a; }
}
