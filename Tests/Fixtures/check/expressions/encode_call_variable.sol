contract C { function g(uint, bool) external {} function h() internal pure returns (uint, bool) {} function f() public { abi.encodeCall(this.g, h()); } }
// ----
// TypeError 9062: (144-147): the arguments have to be written as a tuple
