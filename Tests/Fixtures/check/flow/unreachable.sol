contract C { function f(uint x) public pure returns (uint) { return x; x + 1; } function g() public pure { while (true) { break; revert(); } } function h() public pure returns (uint) { for (uint i; i < 3; i++) { if (i == 2) return i; continue; i; } } function stop() internal pure { revert(); } function k() public pure returns (uint) { stop(); } function l() public pure { stop(); uint y = 1; y; } }
// ----
// Warning 5740: (71-76): this code is never reached
// Warning 5740: (129-137): this code is never reached
// Warning 6321: (177-181): this return value can remain unassigned
// Warning 5740: (244-245): this code is never reached
// Warning 5740: (382-395): this code is never reached
