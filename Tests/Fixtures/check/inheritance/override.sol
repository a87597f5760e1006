contract A { function f() public {} function g() public virtual {} function h() public virtual returns (uint) {} function i() public view virtual {} function j() public virtual {} function k() public virtual {} modifier m() virtual { _; } function n() public payable virtual {} function o(uint[] memory) internal virtual {} function p() public virtual returns (uint[] memory) {} }
abstract contract B is A { function f() public override {} function g() public {} function h() public override returns (bool) {} function i() public override {} function j() internal override {} function k() public virtual override; modifier m(uint) override { _; } function n() public override {} function o(uint[] calldata) internal override {} function z() public override {} }
// ----
// TypeError 1078: (614-646): the overriding modifier has other parameters
// TypeError 4334: (13-35): it is overridden, but not `virtual`
// TypeError 9456: (440-462): `override` is missing
// TypeError 4822: (463-509): the return types differ from what it overrides
// TypeError 6959: (510-541): a `nonpayable` function cannot override a `view` one
// TypeError 9098: (542-575): the visibility differs from what it overrides
// TypeError 4593: (576-613): this has no body, but what it overrides has one
// TypeError 6959: (647-678): a `nonpayable` function cannot override a `payable` one
// TypeError 7723: (679-727): the parameters have to be in the same data locations as in the function that is overridden
// TypeError 7792: (748-756): nothing is overridden here
