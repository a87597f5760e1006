// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
contract C {
    struct S { uint amount; }
    S s;
    uint[] list;
    function f() public { s.amount = list.length; list.push(1); s.amount = block.timestamp; }
}
