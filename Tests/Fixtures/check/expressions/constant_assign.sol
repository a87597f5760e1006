contract C { uint constant k = 1; function f() public { k = 2; } }
// ----
// TypeError 6520: (56-57): a constant cannot be assigned to
