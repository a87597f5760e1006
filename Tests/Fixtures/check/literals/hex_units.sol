contract C { uint a = 0x01 days; }
// ----
// TypeError 5145: (22-31): a hexadecimal number takes no unit: multiply by `1 days` instead
