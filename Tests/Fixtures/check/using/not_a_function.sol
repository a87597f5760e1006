contract C { struct S { uint x; } using {S} for uint; }
// ----
// TypeError 8187: (41-42): `S` is not a function
