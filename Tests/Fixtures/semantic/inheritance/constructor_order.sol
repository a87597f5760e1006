contract Base { uint256[] public order; constructor(uint256 x) { order.push(x); } function all() external view returns (uint256[] memory) { return order; } }
contract Left is Base { uint256 l = note(1); constructor(uint256 a) Base(a + 100) { order.push(a); } function note(uint256 x) internal returns (uint256) { order.push(x); return x; } }
contract C is Left { uint256 immutable k; uint256 c = note(2); constructor(uint256 q) Left(q * 2) { k = q; order.push(3); } function get() external view returns (uint256, uint256, uint256) { return (l, c, k); } }
// ----
// constructor(): 21 ->
// all() -> 32, 5, 142, 1, 42, 2, 3
// get() -> 1, 2, 21
