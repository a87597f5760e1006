error Panic(uint x);
// ----
// SyntaxError 1855: (0-20): the errors `Error` and `Panic` are builtin
