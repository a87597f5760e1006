contract A {}
contract B is A {}
contract C is A, B {}
contract D is B, A {}
// ----
// TypeError 5005: (55-76): the bases contradict each other's order, so they cannot be linearised
