contract C { uint8 a = 256; uint b = -1; int8 c = -128; int8 d = 128; bytes2 e = 0x1234; bytes2 f = 0x12; bytes4 g = "hello"; uint h = 1.5; uint8 i = 2**8 - 1; string j = hex"ff"; fixed k = 1.5; bytes32 l = 0; }
// ----
// TypeError 7407: (23-26): int_const 256 does not convert to uint8 implicitly
// TypeError 7407: (37-39): int_const -1 does not convert to uint256 implicitly
// TypeError 7407: (65-68): int_const 128 does not convert to int8 implicitly
// TypeError 7407: (100-104): int_const 18 does not convert to bytes2 implicitly
// TypeError 7407: (117-124): literal_string "hello" does not convert to bytes4 implicitly
// TypeError 2326: (135-138): rational_const 3 / 2 does not convert to uint256 implicitly
// TypeError 7407: (171-178): literal_string hex"ff" does not convert to string storage ref implicitly
