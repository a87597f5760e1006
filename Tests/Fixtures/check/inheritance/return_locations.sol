contract A {
    function f() external virtual returns (uint[] memory) {}
    function g() internal virtual returns (uint[] storage) {}
}
contract B is A {
    function f() external override returns (uint[] calldata) {}
    function g() internal override returns (uint[] memory) {}
}
contract P {
    function f() public virtual returns (uint[] memory) {}
}
contract Q is P {
    function f() public override returns (uint[] calldata) {}
}
// ----
// TypeError 4822: (224-281): the return types differ from what it overrides
// TypeError 1443: (380-437): the return values have to be in the same data locations as in the function that is overridden
