struct S {} contract C { error E(uint); }
// ----
// SyntaxError 5306: (0-11): a struct needs at least one member
