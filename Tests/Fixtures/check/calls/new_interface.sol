interface I {} contract C { function f() public { new I(); } }
// ----
// TypeError 2971: (50-55): an interface cannot be created
