interface I { function value(uint256) external view returns (uint256); function name() external returns (string memory); }
contract C is I {
    mapping(uint256 => uint256) public override value;
    string public override name = "a getter that returns a string longer than one word";
    constructor() { value[4] = 44; }
    function through(uint256 k) external view returns (uint256) { return I(this).value(k); }
}
// ----
// value(uint256): 4 -> 44
// through(uint256): 4 -> 44
// name() -> 32, 51, "a getter that returns a string l", "onger than one word"
