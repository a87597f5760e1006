contract C { function f() public { mapping(uint => uint) storage p; p; } }
// ----
// TypeError 4182: (35-66): a mapping variable has to be assigned from a state variable
