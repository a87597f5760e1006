uint constant x = 1;
contract C { uint msg; function f() public pure { uint x; uint f; x; f; { uint x; x; } } function g() external {} function h() public pure { uint g; g; } }
// ----
// Warning 2519: (95-101): `x` hides another declaration of that name
// Warning 2519: (71-77): `x` hides another declaration of that name
// Warning 2519: (79-85): `f` hides another declaration of that name
// Warning 8760: (162-168): `g` is also the name of another declaration
// Warning 2319: (34-42): `msg` hides a builtin of that name
