contract C { uint[3] a; mapping(address => uint) m; string s; bytes4 b; function f(bytes calldata d) external view { a[1]; m[msg.sender]; s[0]; b[2]; d[1:2][0]; m[1]; a[true]; b[4]; } }
// ----
// TypeError 9961: (138-142): a string cannot be indexed: convert it to `bytes`
// TypeError 7407: (163-164): int_const 1 does not convert to address implicitly
// TypeError 7407: (169-173): bool does not convert to uint256 implicitly
// TypeError 1859: (176-180): the index is out of bounds: there are 4 bytes
