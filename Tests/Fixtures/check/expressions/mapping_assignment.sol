contract C { mapping(uint => uint) m; struct S { mapping(uint => uint) m; } S s; S t; mapping(uint => uint) n = m; function f() public { m = n; s = t; mapping(uint => uint) storage p = m; p = n; S memory u; } }
// ----
// TypeError 6280: (86-113): a variable that contains a mapping cannot have an initial value
// TypeError 9214: (137-138): values that contain mappings cannot be assigned
// TypeError 9214: (144-145): values that contain mappings cannot be assigned
// TypeError 4061: (195-205): struct C.S memory only exists in storage: it contains a mapping
