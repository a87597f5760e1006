// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
contract C {
    struct S { uint x; }
    function f(string memory text, S memory s) external pure returns (uint[] memory) { bytes memory b = bytes(text); b; s; }
    function g(mapping(uint => uint) memory m) internal view returns (uint) { return m[0]; }
}
