contract C { uint[3] a; function f() public view { a[3]; } }
// ----
// TypeError 3383: (51-55): the index is out of bounds: the length is 3
