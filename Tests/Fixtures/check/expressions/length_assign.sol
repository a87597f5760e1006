contract C { uint[] a; function f() public { a.length = 3; } }
// ----
// TypeError 7567: (45-53): `length` is read-only: arrays in storage change it by `push` and `pop`
