contract C { uint a = 1 / 3 * 3; uint b = 7 % 4; int c = -7 % 4; uint d = 2 ** 10; uint e = 1 << 8; uint f = 0xff & 0x0f; int g = ~0; uint h = 5 / 2 * 2; uint8 i = 1000 / 4; int j = -5 >> 1; }
// ----
