contract C { struct S { mapping(uint => uint) m; } S[] s; function f() public { s.push(s[0]); s.push(); } }
// ----
// TypeError 8871: (80-86): an element that contains a mapping cannot be pushed: use `push()`
