// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
contract A {
	function f() public	virtual returns (uint) { return /* 漢字 */ unknown; }
    function g() public { string memory s = unicode"漢字😀"; unknown; }
    function aVeryLongNameOfAFunction(uint a, uint b, uint c, uint d, uint e) public pure returns (uint) { return a + b + c + d + e + missing; }
    function h() public pure returns (uint) {
        return f(1,
            2);
    }
}
contract B { uint a; uint b; function f() public { a = unknown; } uint a; }
