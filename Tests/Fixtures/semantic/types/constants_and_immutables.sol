contract B { uint256 public immutable base; constructor(uint256 b) { base = b; } }
contract C is B {
    uint256 public constant K = 10 ** 18; string public constant S = "constant text that is rather long, longer than a word"; bytes32 constant H = keccak256("hash me"); uint8[2] arr = [1, 2];
    address public immutable owner = msg.sender; int8 immutable small; bytes4 immutable four; bool immutable flag;
    constructor(int8 s) B(uint256(uint8(s)) + 1) { small = s; four = "abcd"; flag = s < 0; }
    function all() external view returns (uint256, int8, bytes4, bool, bytes32) { return (K, small, four, flag, H); }
    function raw() external view returns (int256 r) { int8 s = small; assembly { r := s } }
}
// ----
// constructor(): -3 ->
// all() -> 0xde0b6b3a7640000, -3, "abcd", 1, 0xf45fa84f8bfdfb58458df999c08f58b73d36f9348cd77bc786de6b95259d67e5
// base() -> 254
// K() -> 0xde0b6b3a7640000
// S() -> 32, 53, "constant text that is rather lon", "g, longer than a word"
// raw() -> -3
