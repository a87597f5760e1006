contract C { uint[0] a; uint[1.5] b; uint[-1] c; uint[2**256] d; function f() public pure returns (uint) {} uint[f()] e; uint constant N = 3; uint[N + 1] g; }
// ----
// TypeError 1406: (18-19): an array needs at least one element
// TypeError 3208: (29-32): the length of an array has to be an integer
// TypeError 3658: (42-44): the length of an array cannot be negative
// TypeError 1847: (54-60): the length of an array is at most 2**256 - 1
// TypeError 5462: (113-116): the length of an array has to be an integer literal or constant
