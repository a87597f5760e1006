contract A { function x() public view virtual returns (uint) {} function x(uint) public view virtual {} } contract C { function g(uint8) public pure {} function g(uint16) public pure {} function f() public pure { g; } }
// ----
// TypeError 2144: (213-214): `g` is overloaded: only a call tells which one is meant
