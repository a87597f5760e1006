contract C { uint transient t; }
// ====
// EVMVersion: shanghai
// ----
// DeclarationError 7985: (13-29): transient storage exists since Cancun
