==== Source: a ====
pragma abicoder v2; struct S { uint x; } contract A { function f(S memory s) public {} }
==== Source: b ====
pragma abicoder v1; import "a"; contract B is A {}
// ----
// TypeError 6594: (b:32-50): the contract inherits functions that need `pragma abicoder v2`
