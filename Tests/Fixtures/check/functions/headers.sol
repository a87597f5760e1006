contract C { function a() {} function b() internal payable {} function c() private virtual {} function d() public; function C() public {} constructor() virtual {} function e() internal virtual; }
// ----
// SyntaxError 5796: (115-137): a function cannot have the name of its contract: write `constructor`
// SyntaxError 4937: (13-28): the visibility is missing: add `public`
// Warning 2519: (115-137): `C` hides another declaration of that name
// TypeError 3656: (0-195): `C` has functions without body, so it has to be abstract
// TypeError 5587: (29-61): only public and external functions can be payable
// TypeError 3942: (62-93): a private function cannot be virtual
// TypeError 5424: (94-114): a function without body has to be virtual
// TypeError 7001: (138-162): a constructor cannot be virtual
