contract A {} interface I is A {}
// ----
// TypeError 6536: (29-30): an interface can only inherit from interfaces
