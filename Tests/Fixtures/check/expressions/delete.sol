contract C { uint[] a; mapping(uint => uint) m; function f(uint[] memory b) public { delete a; delete b; uint[] storage c = a; delete m; } }
// ----
// TypeError 9767: (127-135): `delete` is not defined for mapping(uint256 => uint256)
