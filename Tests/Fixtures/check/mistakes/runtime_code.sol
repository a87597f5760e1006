contract D { constructor() { assembly { } } } contract C { function f() public pure returns (bytes memory) { return type(D).runtimeCode; } }
// ----
// Warning 6417: (116-135): a constructor uses assembly, so the deployed code may differ from `runtimeCode`
