contract C { function f(bytes memory a, string memory s, uint x) public pure { bytes.concat(a, bytes4(0), "x"); string.concat(s, "y"); bytes.concat(x); string.concat(a); bytes.concat(1); } }
// ----
// TypeError 8015: (148-149): `bytes.concat` takes `bytes` and `bytesN`, not uint256
// TypeError 9977: (166-167): `string.concat` takes strings, not bytes memory
// TypeError 8015: (183-184): `bytes.concat` takes `bytes` and `bytesN`, not int_const 1
