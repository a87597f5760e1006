contract C { uint[2**255] a; uint[2**255] b; uint[2**65] c; }
// ----
// TypeError 7676: (0-61): the contract's variables do not fit into storage
