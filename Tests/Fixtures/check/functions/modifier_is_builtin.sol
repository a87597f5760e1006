pragma solidity >=0.0;
contract C { function f() public this {} }
// ----
// TypeError 4659: (56-60): `this` is neither a modifier nor a base
