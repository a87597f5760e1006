contract C { using L for uint; }
// ----
// DeclarationError 9589: (19-20): `L` does not name exactly one library
