contract C { function f() public pure { break; continue; if (true) uint x = 1; for (;;) uint y; throw; unchecked { unchecked { } } } modifier m() { unchecked { _; } } modifier n() { } }
// ----
// SyntaxError 6102: (40-45): `break` belongs into a loop
// SyntaxError 4123: (47-55): `continue` belongs into a loop
// SyntaxError 9079: (67-77): a variable can only be declared inside a block
// SyntaxError 9079: (88-94): a variable can only be declared inside a block
// SyntaxError 4538: (96-101): `throw` no longer exists: use `revert`, `require` or `assert`
// SyntaxError 1941: (115-128): unchecked blocks cannot be nested
// SyntaxError 2573: (160-161): `_` cannot stand in an unchecked block
// SyntaxError 2883: (180-183): a modifier needs a `_` where the function's body goes
