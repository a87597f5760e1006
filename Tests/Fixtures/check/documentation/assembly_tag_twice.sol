contract C {
    function f() public pure {
        /// @solidity memory-safe-assembly memory-safe-assembly
        assembly {}
    }
}
// ----
// Warning 4377: (116-127): `memory-safe-assembly` is given twice
