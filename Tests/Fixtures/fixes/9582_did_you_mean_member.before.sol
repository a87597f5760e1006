// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
contract C {
    struct S { uint amount; }
    S s;
    uint[] list;
    function f() public { s.amuont = list.lenght; list.psuh(1); s.amount = block.timstamp; }
}
