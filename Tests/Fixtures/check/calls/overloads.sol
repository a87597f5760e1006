contract C { function g(uint8) public pure {} function g(bool) public pure {} function f() public pure { g(1); g(true); g(256); } }
// ----
// TypeError 9322: (120-121): no `g` takes these arguments
