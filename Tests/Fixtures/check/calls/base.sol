abstract contract A { function f() public virtual; function g() public {} } contract D { function h() public {} } contract C is A { function f() public override { A.f(); A.g(); D.h(); } }
// ----
// TypeError 7501: (163-168): `f` has no implementation in that base contract
// TypeError 3419: (177-182): a function of another contract is called on an object, not on its type
