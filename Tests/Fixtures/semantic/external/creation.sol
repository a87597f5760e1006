contract Child { uint256 public x; address public maker; uint256 immutable paid; constructor(uint256 a, string memory s) payable { x = a + bytes(s).length; maker = msg.sender; paid = msg.value; } function sum() external view returns (uint256) { return x + paid; } }
contract C {
    constructor() payable {}
    function plain() external returns (uint256, bool) { Child c = new Child(1, "abc"); return (c.x(), c.maker() == address(this)); }
    function valued() external returns (uint256) { return new Child{value: 7}(1, "").sum(); }
    function salted(bytes32 s) external returns (bool) {
        address want = address(uint160(uint256(keccak256(abi.encodePacked(bytes1(0xff), address(this), s, keccak256(abi.encodePacked(type(Child).creationCode, abi.encode(2, "q"))))))));
        return address(new Child{salt: s}(2, "q")) == want;
    }
    function size() external pure returns (bool) { return type(Child).creationCode.length > 32; }
    function broke() external returns (uint256) { return new Child{value: 1000 ether}(1, "").sum(); }
}
// ----
// constructor(), 10 wei ->
// plain() -> 4, 1
// valued() -> 8
// salted(bytes32): 5 -> 1
// salted(bytes32): 5 -> FAILURE
// size() -> 1
// broke() -> FAILURE
