contract C { function f() public pure { type(string); } }
// ----
// TypeError 4259: (45-51): `type` takes an integer, enum or contract type, not type(string storage ref)
