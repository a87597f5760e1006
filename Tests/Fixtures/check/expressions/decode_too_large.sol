contract C { function f(bytes memory b) public pure { abi.decode(b, (uint[2**64])); } }
// ----
// TypeError 6118: (69-80): this type is too large for memory
