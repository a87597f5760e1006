contract A layout at keccak256("slot") {}
uint constant SLOT = uint(keccak256("slot"));
contract D layout at SLOT {}
// ----
// TypeError 1505: (21-38): the base slot has to be a constant integer
// TypeError 1505: (109-113): the base slot has to be a constant integer
