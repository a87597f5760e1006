contract C { function f() public { g{gas: 1}(); } function g() internal {} }
// ----
// TypeError 2193: (35-44): only external calls and contract creations take options
