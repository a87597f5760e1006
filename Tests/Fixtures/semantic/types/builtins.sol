interface I { function a(uint256) external; function b() external; }
contract C {
    function math(uint256 a, uint256 b, uint256 m) external pure returns (uint256, uint256) { return (addmod(a, b, m), mulmod(a, b, m)); }
    function hashes(bytes memory d) external pure returns (bytes32, bytes32, bytes20) { return (keccak256(d), sha256(d), ripemd160(d)); }
    function recover(bytes32 h, uint8 v, bytes32 r, bytes32 s) external pure returns (address) { return ecrecover(h, v, r, s); }
    function blockData() external view returns (uint256, uint256, uint256, uint256) { return (block.number, block.timestamp, block.chainid, block.basefee); }
    function message() external payable returns (bool, uint256, bytes4, uint256) { return (msg.sender == tx.origin, msg.value, msg.sig, msg.data.length); }
    function code() external view returns (bool, bool, uint256) { return (address(this).code.length > 0, address(this).codehash == keccak256(address(this).code), address(0x5555).code.length); }
    function remaining() external view returns (bool) { return gasleft() > 1000; }
    function interfaceId() external pure returns (bytes4, string memory) { return (type(I).interfaceId, type(C).name); }
}
// ----
// math(uint256,uint256,uint256): -1, 5, 7 -> 6, 5
// math(uint256,uint256,uint256): -1, -1, 1000 -> 870, 225
// hashes(bytes): 0x20, 3, "abc" -> 0x4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45, 0xba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad, left(0x8eb208f7e05d987a9b044a8e98c6b087f15a0bfc)
// recover(bytes32,uint8,bytes32,bytes32): 0x18c547e4f7b0f325ad1e56f57e26c745b09a3e503d86e00e5255ff7f715d3d1c, 28, 0x73b1693892219d736caba55bdb67216e485557ea6b6af75f37096c9aa6a5a75f, 0xeeb940b1d03b21e36b0e47e79769f095fe2ab855bd91e3a38756b7d75a9c4549 -> 0xa94f5374fce5edbc8e2a8697c15331677e6ebf0b
// message(), 5 wei -> 1, 5, left(0xe21f37ce), 4
// message() -> 1, 0, left(0xe21f37ce), 4
// code() -> 1, 1, 0
// remaining() -> 1
// interfaceId() -> left(0xbd0a1be4), 64, 1, left(0x43)
