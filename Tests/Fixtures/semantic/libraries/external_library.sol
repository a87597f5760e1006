library L { struct Set { mapping(uint256 => bool) has; uint256 count; } error Present(uint256 x);
    function insert(Set storage s, uint256 x) external returns (uint256) { if (s.has[x]) revert Present(x); s.has[x] = true; return ++s.count; }
    function pureSum(uint256[] memory xs) public pure returns (uint256 r) { for (uint256 i; i < xs.length; i++) r += xs[i]; } }
contract C { using L for L.Set; L.Set set; function put(uint256 x) external returns (uint256) { return set.insert(x); } function sum(uint256 a, uint256 b) external pure returns (uint256) { uint256[] memory xs = new uint256[](2); xs[0] = a; xs[1] = b; return L.pureSum(xs); } }
// ----
// library: L
// put(uint256): 4 -> 1
// put(uint256): 5 -> 2
// put(uint256): 4 -> FAILURE, hex"3b7e0427", 4
// sum(uint256,uint256): 3, 4 -> 7
