contract C { function f(uint[] calldata a) external { a = a; } function g(string memory s) external pure { s = ""; } }
// ----
// Warning 2018: (13-62): the function can be declared `pure`
