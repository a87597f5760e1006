contract C { mapping(uint a => mapping(uint a => uint b)) m; }
// ----
// DeclarationError 1809: (13-57): `a` is the name of two parameters of the mapping
