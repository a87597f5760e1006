library L { function f() public {} function g() public { L.f(); } }
// ----
// TypeError 6700: (57-62): a library cannot call its own functions externally
