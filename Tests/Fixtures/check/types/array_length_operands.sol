uint8 constant a = 2; int8 constant b = 2; contract C { uint[a * b] x; }
// ----
// TypeError 6020: (61-66): `*` is not defined for uint8 and int8
