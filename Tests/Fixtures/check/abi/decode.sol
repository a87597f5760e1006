contract C { function f(bytes memory b) public pure { (uint a, string memory s) = abi.decode(b, (uint, string)); abi.decode(b); abi.decode(1, (uint)); abi.decode(b, uint); abi.decode(b, (1)); a; s; } }
// ----
// TypeError 5782: (113-126): `abi.decode` takes two arguments, 1 are given
// TypeError 1956: (139-140): the data to decode has to be `bytes`, but is int_const 1
// TypeError 6444: (165-169): the second argument has to be a tuple of types: `(uint, address)`
// TypeError 1039: (187-188): this is not a type
