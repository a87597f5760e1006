contract C {
    event Paid(uint constant amount, uint immutable share);
    function f(uint constant value) public pure {}
    function g(uint immutable value) public pure returns (uint constant result) {}
}
// ----
// DeclarationError 1788: (28-48): only state variables and variables of a file can be `constant`
// DeclarationError 8297: (50-70): only state variables can be `immutable`
// DeclarationError 1788: (88-107): only state variables and variables of a file can be `constant`
// DeclarationError 8297: (139-159): only state variables can be `immutable`
// DeclarationError 1788: (182-202): only state variables and variables of a file can be `constant`
