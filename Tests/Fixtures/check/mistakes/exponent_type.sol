contract C { function f(uint8 a, uint b) public pure returns (uint) { return a ** b + (a << b); } function g(function() f1) internal pure returns (bool) { return f1 == f1; } }
// ----
// Warning 3149: (77-83): the result has the type of the left operand, uint8, although uint256 is wider
// Warning 3149: (87-93): the result has the type of the left operand, uint8, although uint256 is wider
// Warning 3075: (162-170): comparing internal functions can give unexpected results
