contract D {} contract C { function f() public { (new D).value; } }
// ----
// TypeError 8827: (49-62): the constructor is not payable, so no value can be sent to it
