contract C { function f(mapping(uint => uint) storage m) public {} }
// ----
// TypeError 6651: (24-55): the data location here has to be `memory` or `calldata`, but is `storage`
