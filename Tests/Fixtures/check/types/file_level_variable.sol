uint x = 1;
// ----
// DeclarationError 8342: (0-10): a variable outside of a contract has to be `constant`
