contract C {
    function f() public pure returns (uint r) {
        assembly { r := add(Y, X) }
    }
    uint constant X = 2;
    uint constant Y = 1 + 1;
    function g() public pure returns (uint r) {
        assembly { r := add(Y, X) }
    }
}
// ----
// TypeError 2249: (89-90): a constant that is not a literal has to be defined before it is used here
