contract C { function f(uint[] calldata c) external { c[0] = 1; } }
// ----
// TypeError 6182: (54-58): calldata cannot be written
