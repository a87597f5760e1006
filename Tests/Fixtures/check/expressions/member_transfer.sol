contract C { function f(address a) public { a.transfer(1); } }
// ----
// TypeError 9862: (44-54): `transfer` needs an `address payable`: convert with `payable(...)`
