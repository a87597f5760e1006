// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
contract C {
    uint total;
    function f() public view returns (uint) {
        uint a = amuont;
        uint b = a + amuont2(1).x[3];
        bool c = (unknown ? a : b) == unknown.value();
        return c ? a + b : undefinedFunction(a, b) + total;
    }
    function g(uint x) public { total = f() + x.foo().bar; emit Missing(total); revert Unknown(x); }
}
