contract C { function f(bool b, uint x) public pure { (b ? x : x) = 1; } }
// ----
// TypeError 2212: (55-64): `?:` cannot be assigned to
// TypeError 4247: (55-64): this cannot be assigned to
