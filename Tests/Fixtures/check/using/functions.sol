function inc(uint x) pure returns (uint) { return x + 1; } function none() {} struct S { uint x; } library L { function p(uint x) private pure {} } contract A { function q(uint x) public pure {} } contract C { using {inc, L.p} for uint; using {inc} for S; using {A.q} for uint; function f() public pure returns (uint) { return uint(1).inc(); } }
// ----
// TypeError 4167: (263-266): only free functions and library functions can be attached to a type
