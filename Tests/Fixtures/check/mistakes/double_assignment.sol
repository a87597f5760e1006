contract C { struct S { uint a; uint b; } S x; S y; bytes b; function f() public { (x, y) = (y, x); (b.push(), b[0]) = (0x01, 0x02); } }
// ----
// Warning 7238: (83-98): two values are copied to storage one after the other: the first may overwrite the source of the second
// Warning 7239: (100-131): `bytes` in storage is enlarged while its elements are assigned, which may invalidate them
