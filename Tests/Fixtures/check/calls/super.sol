contract A { function f() public virtual {} } contract B is A { function f() public override { super.f(); } } contract C { function f() public { super.g(); } }
// ----
// TypeError 9582: (145-152): type(contract super C) has no member `g`
