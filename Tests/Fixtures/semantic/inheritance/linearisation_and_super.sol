contract A { string public path; function f() public virtual { path = string.concat(path, "A"); } }
contract B is A { function f() public virtual override { path = string.concat(path, "B"); super.f(); } }
contract D is A { function f() public virtual override { path = string.concat(path, "D"); super.f(); } }
contract C is B, D { function f() public override(B, D) { path = string.concat(path, "C"); super.f(); } function g() public { B.f(); } }
// ----
// f() ->
// path() -> 32, 4, "CDBA"
// g() ->
// path() -> 32, 6, "CDBABA"
