contract A {} contract B is A {} contract C is A, B {}
// ----
