library L { function inc(uint x) internal pure returns (uint) { return x + 1; } function at(uint[] storage a, uint i) internal view returns (uint) { return a[i]; } } contract C { using L for uint; using L for uint[]; uint[] a; function f(uint x) public view returns (uint) { return x.inc() + a.at(0); } } contract D { function f(uint x) public pure returns (uint) { return x.inc(); } }
// ----
// TypeError 9582: (373-378): uint256 has no member `inc`
