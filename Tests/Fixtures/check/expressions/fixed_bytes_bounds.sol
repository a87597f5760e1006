contract C { function f(bytes4 b) public pure { b[4]; } }
// ----
// TypeError 1859: (48-52): the index is out of bounds: there are 4 bytes
