pragma abicoder v1; contract C { struct T { uint x; } struct S { T t; uint c; } S public s; }
// ----
// TypeError 2763: (80-90): a getter with struct C.T memory needs `pragma abicoder v2`
