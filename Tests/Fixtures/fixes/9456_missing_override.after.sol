// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
contract A {
    uint x;
    function f(uint) public view virtual returns (uint) { return x; }
    modifier m() virtual { _; }
    function v() external view virtual returns (uint) { return x; }
}
contract B is A {
    function f(uint) public view override returns (uint) { return x + 1; }
    modifier m() override { _; }
    uint public override v;
}
