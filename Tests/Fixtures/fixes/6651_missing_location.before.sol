// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
contract C {
    struct S { uint x; }
    function f(string text, S s) external pure returns (uint[]) { bytes b = bytes(text); b; s; }
    function g(mapping(uint => uint) m) internal view returns (uint) { return m[0]; }
}
