contract C { uint[2**255][2] a; function f() public pure { uint[2**64] memory b; b; } function g(uint[2**64] calldata c) external {} }
// ----
// TypeError 7676: (0-134): the contract's variables do not fit into storage
// TypeError 1534: (13-30): this type is too large for storage
// TypeError 1534: (59-79): this type is too large for memory
// TypeError 1534: (97-119): this type is too large for calldata
