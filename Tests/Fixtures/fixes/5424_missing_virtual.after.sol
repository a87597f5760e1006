// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
abstract contract A {
    function f() public view virtual returns (uint);
}
