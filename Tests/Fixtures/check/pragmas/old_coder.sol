pragma abicoder v1; struct S { uint x; } contract C { S public s; function f(uint[][] memory a) public {} event E(S s); constructor(S memory s) {} function g(function(S memory) external h, S memory t) internal { h(t); abi.encode(t); abi.decode("", (S)); } function(uint) external returns (S memory) r; function k() public { r(1); } }
// ----
// Warning 2519: (132-142): `s` hides another declaration of that name
// TypeError 4957: (77-94): uint256[][] memory needs `pragma abicoder v2`
// TypeError 3061: (114-117): struct S memory needs `pragma abicoder v2`
// TypeError 4957: (132-142): struct S memory needs `pragma abicoder v2`
// TypeError 2443: (214-215): struct S memory needs `pragma abicoder v2`
// TypeError 2056: (229-230): struct S memory cannot be encoded
// TypeError 9611: (249-250): struct S memory cannot be decoded
// TypeError 2428: (324-328): the returned struct S memory needs `pragma abicoder v2`
