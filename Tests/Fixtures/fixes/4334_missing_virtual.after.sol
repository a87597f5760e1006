// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
contract A {
    function f() public pure virtual returns (uint) { return 1; }
}
contract B is A {
    function f() public pure override returns (uint) { return 2; }
}
