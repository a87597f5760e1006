contract C { function f() public pure returns (uint, bool) { return (1, 2); } }
// ----
// TypeError 5992: (68-74): tuple(int_const 1,int_const 2) does not convert to tuple(uint256,bool) implicitly
