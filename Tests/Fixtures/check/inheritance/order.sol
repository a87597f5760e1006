contract B is A {} contract A {}
// ----
// TypeError 2449: (14-15): a base has to be defined before the contracts that derive from it
