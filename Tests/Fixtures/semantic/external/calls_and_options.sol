contract Callee {
    uint256 public stored; event Got(uint256 value, bytes data);
    function pay(uint256 x) external payable returns (uint256, address) { stored = x; return (msg.value + x, msg.sender); }
    function fail(uint256 code) external pure { if (code == 0) revert(); if (code == 1) revert("callee says no"); uint256[] memory a; a[code] = 1; }
    function pureOne(uint256 x) external pure returns (uint256) { return x * 2; }
    fallback(bytes calldata d) external payable returns (bytes memory) { emit Got(msg.value, d); return abi.encodePacked(d, uint8(1)); }
    receive() external payable { emit Got(msg.value, "plain"); }
}
contract C {
    Callee c = new Callee();
    constructor() payable {}
    function pay(uint256 v, uint256 x) external returns (uint256 r, bool self) { address a; (r, a) = c.pay{value: v, gas: 100000}(x); self = a == address(this); }
    function bubble(uint256 code) external view { c.fail(code); }
    function low(bytes calldata d) external returns (bool ok, bytes memory r) { (ok, r) = address(c).call{value: 1}(d); }
    function lowFail() external view returns (bool ok, bytes memory r) { (ok, r) = address(c).staticcall(abi.encodeCall(Callee.fail, (1))); }
    function stored() external view returns (uint256) { return c.stored(); }
    function noCode() external view returns (uint256) { return Callee(payable(address(0x4321))).pureOne(3); }
    function send(uint256 v) external returns (bool, uint256) { bool ok = payable(address(c)).send(v); return (ok, address(c).balance); }
    function transferTo(uint256 v) external returns (uint256) { payable(address(0x777)).transfer(v); return address(0x777).balance; }
    function del(uint256 x) external returns (bool ok, uint256 r) { bytes memory d; (ok, d) = address(c).delegatecall(abi.encodeCall(Callee.pureOne, (x))); r = abi.decode(d, (uint256)); }
    function fnPointer(uint256 x) external view returns (uint256) { function(uint256) external view returns (uint256) f = c.pureOne; return f(x) + f(1); }
}
// ----
// constructor(), 100 wei ->
// pay(uint256,uint256): 5, 7 -> 12, 1
// pay(uint256,uint256): 500, 7 -> FAILURE
// stored() -> 7
// bubble(uint256): 0 -> FAILURE
// bubble(uint256): 1 -> FAILURE, hex"08c379a0", 32, 14, "callee says no"
// bubble(uint256): 2 -> FAILURE, hex"4e487b71", 50
// low(bytes): 0x20, 3, "abc" -> 1, 64, 4, left(0x61626301)
// ~ emit Got(uint256,bytes) from 0x137aa4dfc0911524504fcd4d98501f179bc13b4a: 1, 64, 3, "abc"
// low(bytes): 0x20, 0 -> 1, 64, 0
// ~ emit Got(uint256,bytes) from 0x137aa4dfc0911524504fcd4d98501f179bc13b4a: 1, 64, 5, "plain"
// lowFail() -> 0, 64, 100, left(0x08c379a0), left(0x00000020), left(0x0000000e63616c6c65652073617973206e6f), 0
// noCode() -> FAILURE
// send(uint256): 3 -> 1, 10
// ~ emit Got(uint256,bytes) from 0x137aa4dfc0911524504fcd4d98501f179bc13b4a: 3, 64, 5, "plain"
// send(uint256): 1000 -> 0, 10
// transferTo(uint256): 4 -> 4
// transferTo(uint256): 4000 -> FAILURE
// del(uint256): 21 -> 1, 42
// fnPointer(uint256): 4 -> 10
