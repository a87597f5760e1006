contract C { function f() public pure { assembly { pop(msize()) } } }
// ====
// optimize-yul: true
// ----
// SyntaxError 6553: (40-65): `msize` cannot be used with the optimiser, which changes memory use
