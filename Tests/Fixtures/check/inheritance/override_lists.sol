contract A { function f() public virtual {} } contract B { function f() public virtual {} } contract X {} contract C is A, B { function f() public override(A) {} } contract D is A, B { function f() public override(A, B, A) {} } contract E is A, B {} contract F is A, X { function f() public override(A, X) {} }
// ----
// TypeError 4327: (147-158): several contracts are overridden here, and `B` is not listed
// TypeError 4520: (220-221): `A` is listed twice
// TypeError 6480: (228-249): `f` is inherited from several bases and has to be overridden
// TypeError 2353: (291-305): `X` is listed, but nothing of it is overridden
