interface I { function f() external; } contract C is I {} abstract contract D is I {} contract E is D { function f() external {} } abstract interface J {} abstract library L {}
// ----
// TypeError 3656: (39-57): `C` has functions without body, so it has to be abstract
// TypeError 9348: (131-154): an interface is abstract without the word
// TypeError 9571: (155-176): a library cannot be abstract
