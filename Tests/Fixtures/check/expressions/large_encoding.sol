contract C { function f() public pure { abi.encode(2**300); } }
// ----
// TypeError 8009: (51-57): this number is too large to be encoded
