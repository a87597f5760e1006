contract C { struct S { uint x; } mapping(S => uint) m; }
// ----
// TypeError 7804: (42-43): keys of mappings are elementary, enum, contract or user-defined value types
