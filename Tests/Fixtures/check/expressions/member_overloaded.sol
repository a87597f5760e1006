library L { function g(uint x) internal pure {} function g(uint x, uint y) internal pure {} } contract C { function f() public pure { L.g; } }
// ----
// TypeError 6675: (134-137): `g` of type(library L) is overloaded and not decided here
