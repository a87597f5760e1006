function a() public {} function b() virtual {} function c() override {} function d() payable {} function e(); function f() m {} modifier m() { _; }
// ----
// ParserError 7858: (128-136): expected a definition or directive, found `modifier`
// SyntaxError 4126: (0-22): a free function has no visibility
// TypeError 4668: (96-109): a free function needs a body
// DeclarationError 7920: (123-124): `m` is not declared, or is ambiguous
