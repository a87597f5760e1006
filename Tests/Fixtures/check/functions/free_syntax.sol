function a() public pure {} function e() pure; contract C { modifier m() { _; } function x() public m; }
// ----
// SyntaxError 4126: (0-27): a free function has no visibility
// TypeError 4668: (28-46): a free function needs a body
// SyntaxError 2668: (80-102): a function without body has no modifiers
// TypeError 3656: (47-104): `C` has functions without body, so it has to be abstract
// TypeError 5424: (80-102): a function without body has to be virtual
