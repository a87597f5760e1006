contract C { function f(bool b) public pure { b ? 2**300 : 1; b ? 1 : msg; } }
// ----
// TypeError 9717: (50-56): this cannot be the value of `?:`
// TypeError 3703: (70-73): this cannot be the value of `?:`
