contract C { uint[3] a; mapping(uint => uint) m; bytes4 b; function f() public view { a[]; m[]; b[]; } }
// ----
// TypeError 9689: (86-89): the index is missing
// TypeError 1267: (91-94): the key is missing
// TypeError 8830: (96-99): the index is missing
