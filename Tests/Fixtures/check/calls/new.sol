abstract contract A {} contract B { constructor(uint) {} } contract C { function f() public { new A(); new B(); new uint[](3); new uint[3](); new bytes(5); new string(5); } }
// ----
// TypeError 4614: (94-99): an abstract contract cannot be created
// TypeError 6160: (103-110): 0 arguments are given, but 1 are needed
// TypeError 3904: (131-138): the length goes into parentheses after the type: `new T[](length)`
// TypeError 6160: (127-140): 0 arguments are given, but 1 are needed
