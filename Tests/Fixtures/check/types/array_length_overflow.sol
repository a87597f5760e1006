uint8 constant a = 255; contract C { uint[a + a] x; }
// ----
// TypeError 2643: (42-47): the value of this constant expression does not fit its type
