contract D { function g() public {} } contract C { function f(D d) public { d.g.value; } }
// ----
// TypeError 8820: (76-85): the function is not payable, so no value can be sent to it
