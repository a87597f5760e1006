// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
contract A { function f() public virtual {} }
contract B is A {
    function f() public {}
    string s = unicode"ä€😀"; uint x = amuont; /* 😀 */ uint y = z;
    function g(uint unused) public { }
}
