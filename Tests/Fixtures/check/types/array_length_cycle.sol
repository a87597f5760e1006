uint constant a = b; uint constant b = a; contract C { uint[a] x; }
// ----
// TypeError 5210: (0-19): the value of this constant depends on itself, or its definition is too deep
