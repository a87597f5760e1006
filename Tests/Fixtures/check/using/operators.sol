type T is uint; using {add as +, neg as -, eq as ==, bad as *, two as ~, impure as /} for T global; function add(T a, T b) pure returns (T) { return a; } function neg(T a) pure returns (T) { return a; } function eq(T a, T b) pure returns (bool) { return true; } function bad(T a, uint b) pure returns (T) { return a; } function two(T a, T b) pure returns (uint) { return 1; } function impure(T a, T b) view returns (T) { return a; } contract C { function f(T a, T b) public pure returns (T) { return a + b; } function g(T a, T b) public pure returns (bool) { return a == b; } function h(T a) public pure { a < a; a + 1; } }
// ----
// TypeError 1884: (274-287): the operator `*` needs two parameters of type T
// TypeError 1884: (331-341): the operator `~` needs one parameter of type T
// TypeError 7743: (355-361): the operator `~` has to return one T
// TypeError 7775: (73-79): an operator has to be a pure free function
// TypeError 2271: (606-611): `<` is not defined for T and T
// TypeError 5653: (613-618): the right operand has to be T like the left one
