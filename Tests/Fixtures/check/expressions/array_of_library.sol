library L {} contract C { function f(bytes memory b) public pure { abi.decode(b, (L[])); } }
// ----
// TypeError 2876: (82-85): there are no arrays of libraries
