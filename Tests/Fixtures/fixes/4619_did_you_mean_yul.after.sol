// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
contract C {
    function f() public view returns (uint result) { assembly { result := sload(helper()) function helper() -> n { n := 1 } } }
}
