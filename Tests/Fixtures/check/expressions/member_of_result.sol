contract D { uint public x; } contract C { function g() public returns (D) {} function f() public { g.x; } }
// ----
// TypeError 6005: (100-103): function () returns (contract D) has no member `x`: call the function first
