int8 constant a = -128; contract C { uint[-a] x; }
// ----
// TypeError 3667: (42-44): the value of this constant expression does not fit its type
