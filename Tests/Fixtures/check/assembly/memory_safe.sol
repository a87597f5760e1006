contract C { function f() public pure { assembly ("memory-safe") { mstore(0, 1) } assembly ("memory-safe", "memory-safe") {} assembly ("other") {} /// @solidity memory-safe-assembly
 assembly {} /// @solidity memory-safe-assembly other
 assembly ("memory-safe") {} /// @dev x
 assembly {} /// @param
 assembly {} } }
// ----
// SyntaxError 7026: (82-124): the assembly is marked memory-safe already
// Warning 4430: (125-146): there is no assembly flag "other"
// Warning 8544: (237-264): the assembly is marked memory-safe twice: by a flag and by a tag
// Warning 8787: (237-264): `@solidity other` has no meaning for assembly
// Warning 6269: (277-288): `@dev` has no meaning for assembly
// Warning 7828: (301-312): the documentation of this assembly is malformed
