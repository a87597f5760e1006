// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
contract C {
    function f() public view returns (bytes32) { return sha3(abi.encode(now)); }
    function h() public { suicide(payable(msg.sender)); }
    function g() public view returns (uint) { return block.difficulty; }
}
