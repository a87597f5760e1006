contract A { struct S { uint x; } function f() public virtual {} } contract B is A { /// @inheritdoc X
 function a() public {} /// @inheritdoc A.S
 function b() public {} /// @inheritdoc A..S
 function c() public {} /// @inheritdoc
 function d() public {} /// @inheritdoc A
 /// @inheritdoc A
 function e() public {} }
// ----
// DocstringParsingError 9397: (85-102): there is no contract `X`
// DocstringParsingError 1430: (127-146): `A.S` is not a contract
// DocstringParsingError 5967: (171-191): `A..S` is no name of a contract
// DocstringParsingError 1933: (216-231): `@inheritdoc` needs the name of a contract
// DocstringParsingError 5142: (256-292): `@inheritdoc` can only be given once
