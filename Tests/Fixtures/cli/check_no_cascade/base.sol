// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
contract C is Missing {
    function f() public override returns (uint) { return super.f() + x; }
    modifier m() override { _; }
    function g() public m onlyOwner { emit Ev(1); helper(); }
}
contract D is C { function h() public { f(); g(); y = 1; } }
