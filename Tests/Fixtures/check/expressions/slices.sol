contract C { uint[] s; function f(uint[] calldata a, bytes calldata b, string[] calldata c) external view { a[1:]; b[:2]; b[1:2]; s[1:2]; c[1:]; uint[1:2]; bytes4(b[:4]); } }
// ----
// TypeError 1227: (130-136): only dynamic calldata arrays can be sliced
// TypeError 2148: (138-143): arrays of dynamic elements cannot be sliced
// TypeError 1760: (145-154): a type cannot be sliced
