abstract contract A { modifier m() virtual; } contract B is A { modifier m() override { _; } function f() public A.m {} }
// ----
// TypeError 1835: (113-116): the modifier has no body there: name it without its contract
