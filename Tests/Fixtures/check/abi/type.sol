interface I { function f() external; } contract D {} enum E { A, B } contract C { uint immutable x = 1; function f() public pure { type(uint8).max; type(E).min; type(I).interfaceId; type(D).creationCode; type(D).name; type(C).runtimeCode; } }
// ----
// TypeError 9274: (218-237): the runtime code of a contract with immutables is only known once deployed
