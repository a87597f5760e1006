contract C { function f(uint x) public pure { if (x) {} while (x) {} for (; x;) {} do {} while (x); } }
// ----
// TypeError 7407: (50-51): uint256 does not convert to bool implicitly
// TypeError 7407: (63-64): uint256 does not convert to bool implicitly
// TypeError 7407: (76-77): uint256 does not convert to bool implicitly
// TypeError 7407: (96-97): uint256 does not convert to bool implicitly
