contract C { uint total; function f() public view returns (uint) { return totl; } }
// ----
// DeclarationError 7576: (74-78): `totl` is not declared here
