contract C { function g(uint8) public pure {} function g(uint16) public pure {} function f() public pure { g; } }
// ----
// TypeError 2144: (107-108): `g` is overloaded: only a call tells which one is meant
