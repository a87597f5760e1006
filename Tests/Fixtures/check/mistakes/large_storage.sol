contract C { uint[2**65] a; mapping(uint => uint[2**70]) m; }
// ----
// Warning 7325: (13-24): uint256[36893488147419103232] covers so much of storage that collisions with mappings and dynamic arrays become likely
// Warning 7325: (28-56): uint256[1180591620717411303424] covers so much of storage that collisions with mappings and dynamic arrays become likely
