contract C { function g(uint8) public pure {} function g(uint16) public pure {} function f() public pure { g(1); } }
// ----
// TypeError 4487: (107-108): more than one `g` takes these arguments
