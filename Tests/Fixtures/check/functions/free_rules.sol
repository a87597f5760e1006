function b() virtual {} function c() override {} function d() payable {} function g(uint x) pure returns (uint) { return x; }
// ----
// SyntaxError 4493: (0-23): a free function cannot be virtual
// SyntaxError 1750: (24-48): a free function cannot override
// TypeError 9559: (49-72): a free function cannot be payable
