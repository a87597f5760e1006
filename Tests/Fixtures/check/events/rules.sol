contract C { event A(uint indexed a, uint indexed b, uint indexed c, uint indexed d); event B(uint indexed a, uint indexed b, uint indexed c, uint indexed d, uint indexed e) anonymous; event D(uint x); struct S { S[] s; } event F(S s); error G(S s); error H(uint x); function f() public { D(1); emit H(1); H(1); revert D(1); emit D(true); require(true, H(1)); } }
// ----
// TypeError 7249: (13-85): an event has at most three indexed parameters
// TypeError 8598: (86-184): an anonymous event has at most four indexed parameters
// TypeError 3417: (230-233): an event cannot have a parameter of an internal or recursive type
// TypeError 3417: (244-247): an error cannot have a parameter of an internal or recursive type
// TypeError 9292: (300-301): an event is needed here
// TypeError 1885: (319-320): an error is needed here
// TypeError 9553: (332-336): bool does not convert to the parameter's type uint256
