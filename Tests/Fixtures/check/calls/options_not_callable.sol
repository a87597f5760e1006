contract C { function f(uint x) public pure { x{gas: 1}; } }
// ----
// TypeError 2622: (46-55): only calls take options, and uint256 cannot be called
