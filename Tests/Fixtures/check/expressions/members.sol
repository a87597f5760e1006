contract C { struct S { uint x; } S s; function f() public view returns (uint) { return s.y; } }
// ----
// TypeError 9582: (88-91): struct C.S storage ref has no member `y`
