contract A {} contract C { using A for uint; }
// ----
// TypeError 4357: (33-34): `A` is not a library: attach functions with `using {...} for`
