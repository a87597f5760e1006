contract A { modifier am() { _; } } contract C { modifier m(uint x) { x; _; } modifier n() {} modifier v() virtual; modifier w(); function a() public m(1) {} function b() public m {} function c() public m(true) {} function d() public n n {} function e() public A.am {} function f() public C {} function g() public pure { m; } }
// ----
// SyntaxError 2883: (91-93): a modifier needs a `_` where the function's body goes
// TypeError 3656: (36-327): `C` has functions without body, so it has to be abstract
// TypeError 8063: (116-129): a modifier without body has to be virtual
// TypeError 2973: (178-179): 0 arguments are given, but 1 are needed
// TypeError 4649: (205-209): bool does not convert to the parameter's type uint256
// TypeError 9428: (261-265): only modifiers of this contract and its bases can be used
// TypeError 4659: (289-290): `C` is neither a modifier nor a base
