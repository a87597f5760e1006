contract C { bytes s; function f() public view { s[1:2][0]; } }
// ----
// TypeError 1227: (49-55): only dynamic calldata arrays can be sliced
// TypeError 4802: (49-58): only slices of dynamic calldata arrays can be indexed
