contract C { struct S { uint[] a; mapping(uint => uint) m; } S public s; struct R { mapping(uint => R) m; uint x; R[] r; } R public r; function() internal public f; struct T { uint a; bytes b; uint[] c; } T public t; mapping(address => T[]) public u; }
// ----
// TypeError 5359: (61-71): the getter would return nothing: all members of the struct are left out
// TypeError 6744: (135-163): the getter would return an internal or recursive type
