contract A { constructor(uint x, bool b) { x; b; } } contract B is A(1) {} contract C is A(true, 1) {} contract D is A() {}
// ----
// TypeError 3415: (103-123): the constructor of `A` needs arguments
// TypeError 7927: (67-71): 1 arguments are given, but the constructor takes 2
// TypeError 9827: (91-95): bool does not convert to the parameter's type uint256
// TypeError 9827: (97-98): int_const 1 does not convert to the parameter's type bool
// TypeError 7927: (117-120): 0 arguments are given, but the constructor takes 2
