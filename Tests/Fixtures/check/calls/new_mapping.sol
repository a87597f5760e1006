contract C { function f() public pure { new mapping(uint => uint)[](1); } }
// ----
// TypeError 1164: (44-67): an array that contains a mapping only exists in storage
