// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
contract C {
    function f() public view returns (bytes32) { return keccak256(abi.encode(block.timestamp)); }
    function h() public { selfdestruct(payable(msg.sender)); }
    function g() public view returns (uint) { return block.prevrandao; }
}
