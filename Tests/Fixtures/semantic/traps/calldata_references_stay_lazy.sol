contract C { struct S { uint8 a; bytes b; uint16[2] c; }
  function first(S[] calldata s) external pure returns (uint8) { return s[0].a; }
  function bytesOf(S[] calldata s, uint256 i) external pure returns (bytes memory) { return s[i].b; }
  function again(S[] calldata s) external pure returns (bytes32) { return keccak256(abi.encode(s)); }
  function toMemory(S calldata s) external pure returns (S memory m) { m = s; m.a++; } }
// ----
// first((uint8,bytes,uint16[2])[]): 0x20, 1, 0x20, 7, 0x80, 1, 2, 3, "abc" -> 7
// first((uint8,bytes,uint16[2])[]): 0x20, 1, 0x20, 7, 0xffffffff, 1, 2 -> 7
// first((uint8,bytes,uint16[2])[]): 0x20, 1, 0x20, 256, 0x80, 1, 2 -> FAILURE
// bytesOf((uint8,bytes,uint16[2])[],uint256): 0x40, 0, 1, 0x20, 7, 0x80, 1, 2, 3, "abc" -> 32, 3, "abc"
// bytesOf((uint8,bytes,uint16[2])[],uint256): 0x40, 1, 1, 0x20, 7, 0x80, 1, 2, 3, "abc" -> FAILURE, hex"4e487b71", 50
// again((uint8,bytes,uint16[2])[]): 0x20, 1, 0x20, 7, 0x80, 1, 2, 3, "abc" -> 0x9ee47c8e2991b2b47ba1eba3fbc0384ec9c01a3ef27475855aa6037fb98ceb26
// again((uint8,bytes,uint16[2])[]): 0x20, 1, 0x20, 7, 0x80, 70000, 2, 3, "abc" -> FAILURE
// toMemory((uint8,bytes,uint16[2])): 0x20, 7, 0x80, 1, 2, 3, "abc" -> 32, 8, 128, 1, 2, 3, "abc"
// toMemory((uint8,bytes,uint16[2])): 0x20, 255, 0x80, 1, 2, 3, "abc" -> FAILURE, hex"4e487b71", 17
