struct S { uint x; } contract C { function f() public { new S(1); } }
// ----
// TypeError 5540: (56-61): `new` creates contracts and arrays, not struct S storage ref
