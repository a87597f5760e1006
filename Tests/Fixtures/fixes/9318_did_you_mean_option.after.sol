// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
contract C {
    function f(address to) public { (bool ok, ) = to.call{value: 1}(""); require(ok); }
}
