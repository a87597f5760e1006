contract C { function g() internal pure returns (uint, bool) {} function f() public pure { (uint a, bool b) = g(); (uint c, ) = g(); (uint d) = g(); (a, b) = (1, true); (a, ) = g(); uint e = (1, 2); (1, g()); a; b; c; d; e; } function h() public pure returns (uint, bool) { return g(); } function i() public pure returns (uint) { return g(); } function j() public pure returns (uint, uint) { return 1; } function k() public pure returns (uint) { return true; } function l() public pure { return 1; } function m() public pure returns (uint) { return; } }
// ----
// TypeError 7364: (133-147): 1 variables cannot take 2 values
// TypeError 7364: (182-197): 1 variables cannot take 2 values
// TypeError 5132: (330-340): 2 values are returned, but the function has 1
// TypeError 8863: (392-400): one value is returned, but the function has 2
// TypeError 6359: (453-457): bool does not convert to uint256 implicitly
// TypeError 8863: (488-496): one value is returned, but the function has 0
// TypeError 6777: (542-549): the function returns values, so `return` needs them
