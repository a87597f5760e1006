struct S { uint x; } type T is S;
// ----
// TypeError 8657: (31-32): only an elementary value type can be wrapped by a new type
