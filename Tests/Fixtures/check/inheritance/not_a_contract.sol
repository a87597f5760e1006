struct S { uint x; } contract C is S {}
// ----
// TypeError 8758: (35-36): `S` is not a contract
