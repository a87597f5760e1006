contract A { function f() public { new B(); } } contract B { function f() public { new A(); } }
// ----
// TypeError 7813: (35-40): the code of `B` is needed here, and leads back to code that is needed in turn
// TypeError 7813: (83-88): the code of `A` is needed here, and leads back to code that is needed in turn
