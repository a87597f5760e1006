contract A { struct S { uint x; } function f() public virtual {} } contract B is A { function f() public override(A, S) {} }
// ----
// TypeError 9301: (117-118): `S` is not a contract
