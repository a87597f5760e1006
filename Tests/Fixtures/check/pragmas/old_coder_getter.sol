pragma abicoder v1; contract C { struct S { uint[] a; uint[][] b; uint c; } mapping(uint => string[]) public m; function() external f; }
// ----
