library Math { function max(uint256 a, uint256 b) internal pure returns (uint256) { return a > b ? a : b; } function add(uint256[] storage xs, uint256 x) internal { xs.push(x); } function total(uint256[] memory xs) internal pure returns (uint256 s) { for (uint256 i; i < xs.length; i++) s += xs[i]; } }
type Price is uint128;
function plus(Price a, Price b) pure returns (Price) { return Price.wrap(Price.unwrap(a) + Price.unwrap(b)); }
function less(Price a, Price b) pure returns (bool) { return Price.unwrap(a) < Price.unwrap(b); }
function negate(Price a) pure returns (Price) { return Price.wrap(type(uint128).max - Price.unwrap(a)); }
function half(Price a) pure returns (Price) { return Price.wrap(Price.unwrap(a) / 2); }
using {plus as +, less as <, negate as ~, half} for Price global;
contract C {
    using Math for uint256; using Math for uint256[];
    uint256[] xs; Price public p = Price.wrap(5); uint128 public neighbour = 9;
    function max(uint256 a, uint256 b) external pure returns (uint256) { return a.max(b); }
    function push(uint256 x) external returns (uint256) { xs.add(x); return xs.total(); }
    function ops(Price a, Price b) external pure returns (Price, bool, Price, Price) { return (a + b, a < b, ~a, a.half()); }
    function raise(Price by) external { p = p + by; }
}
// ----
// max(uint256,uint256): 3, 9 -> 9
// push(uint256): 4 -> 4
// push(uint256): 5 -> 9
// ops(uint128,uint128): 3, 9 -> 12, 1, 0xfffffffffffffffffffffffffffffffc, 1
// ops(uint128,uint128): 0xffffffffffffffffffffffffffffffff, 1 -> FAILURE, hex"4e487b71", 17
// raise(uint128): 2 ->
// p() -> 7
// neighbour() -> 9
