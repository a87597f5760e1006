contract C { struct S { mapping(uint => uint) m; } function f() public pure { S memory s; s; } }
// ----
// TypeError 4061: (78-88): struct C.S memory only exists in storage: it contains a mapping
