contract C { function f() public pure { uint x; x(); } }
// ----
// TypeError 5704: (48-51): uint256 cannot be called
