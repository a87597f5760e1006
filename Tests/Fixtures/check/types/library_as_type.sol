library L {} contract C { L x; }
// ----
// TypeError 1130: (26-27): `L` is a library, which is not a type
