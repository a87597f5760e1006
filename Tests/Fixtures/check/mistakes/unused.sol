contract C { function f(uint a, uint) public pure returns (uint b) { uint c; uint d = 1; d; } function g() public pure { try this.g() {} catch Error(string memory reason) {} } uint x; function h() public view { x; 1 + 1; x == 1; } }
// ----
// Warning 5667: (24-30): the parameter `a` is not used
// Warning 5667: (59-65): the parameter `b` is not used
// Warning 2072: (69-75): the variable `c` is not used
// Warning 5667: (149-169): the catch parameter `reason` is not used
// Warning 6133: (214-219): this statement has no effect
// TypeError 2527: (125-129): this reads the state or the environment, which a pure function cannot
