contract C {
    function(uint256) internal pure returns (uint256) stored = twice;
    mapping(uint8 => function(uint256, uint256) internal view returns (uint256)) ops;
    uint256 k = 3;
    function twice(uint256 x) internal pure returns (uint256) { return x * 2; }
    function thrice(uint256 x) internal pure returns (uint256) { return x * 3; }
    function plus(uint256 a, uint256 b) internal view returns (uint256) { return a + b + k; }
    function minus(uint256 a, uint256 b) internal view returns (uint256) { return a - b + k; }
    function map(uint256[] memory xs, function(uint256) pure returns (uint256) f) internal pure returns (uint256 s) { for (uint256 i; i < xs.length; i++) s += f(xs[i]); }
    function choose(bool b, uint256 x) external pure returns (uint256) { return (b ? twice : thrice)(x); }
    function useStored(uint256 x) external returns (uint256 a, uint256 b) { a = stored(x); stored = thrice; b = stored(x); }
    function op(uint8 o, uint256 a, uint256 b) external returns (uint256) { ops[1] = plus; ops[2] = minus; return ops[o](a, b); }
    function higher() external pure returns (uint256) { uint256[] memory xs = new uint256[](3); xs[0] = 1; xs[1] = 2; xs[2] = 3; return map(xs, twice) + map(xs, thrice); }
    function equal() external pure returns (bool, bool) { function(uint256) pure returns (uint256) f = twice; return (f == twice, f == thrice); }
}
// ----
// choose(bool,uint256): true, 5 -> 10
// choose(bool,uint256): false, 5 -> 15
// useStored(uint256): 7 -> 14, 21
// op(uint8,uint256,uint256): 1, 8, 3 -> 14
// op(uint8,uint256,uint256): 2, 8, 3 -> 8
// op(uint8,uint256,uint256): 3, 8, 3 -> FAILURE, hex"4e487b71", 81
// higher() -> 30
// equal() -> 1, 0
