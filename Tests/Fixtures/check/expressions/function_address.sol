contract D { function g() public {} } contract C { function f(D d) public { address(d.g); } }
// ----
// TypeError 5030: (76-88): function () external cannot be converted to address
