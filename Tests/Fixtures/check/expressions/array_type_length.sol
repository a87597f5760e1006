contract C { function f(uint n, bytes memory b) public pure { abi.decode(b, (uint[n])); } }
// ----
// TypeError 3940: (82-83): the length of an array type has to be an integer constant
