contract C { struct S { mapping(uint => uint) m; } function f() public { S(); } }
// ----
// TypeError 9515: (73-76): a struct that contains a mapping only exists in storage
