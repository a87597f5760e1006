contract C { struct S { uint x; } function f(uint[] a, uint memory b) public { S s; uint[] storage c; uint storage d; a; b; s; c; d; } function g(uint[] storage a) external { a; } constructor(uint[] calldata x) { x; } event E(uint[] a); }
// ----
// TypeError 6651: (45-53): the data location here has to be `memory` or `calldata`, but is none
// TypeError 6651: (55-68): only arrays, structs and mappings have a data location, but `memory` is given
// TypeError 6651: (79-82): the data location here has to be `storage` or `memory` or `calldata`, but is none
// TypeError 6651: (102-116): only arrays, structs and mappings have a data location, but `storage` is given
// TypeError 6651: (146-162): the data location here has to be `memory` or `calldata`, but is `storage`
// TypeError 6651: (192-209): the data location here has to be `storage` or `memory`, but is `calldata`
