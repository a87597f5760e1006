contract C { mapping(uint => uint) m; function f() public { [m]; } }
// ----
// TypeError 1545: (60-63): mapping(uint256 => uint256) only exists in storage
