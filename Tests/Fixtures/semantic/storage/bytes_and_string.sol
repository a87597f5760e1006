contract C {
    bytes data; string text = "initial";
    function push(bytes1 b) external returns (uint256) { data.push(b); return data.length; }
    function fill(uint256 n) external returns (bytes memory) { for (uint256 i; i < n; i++) data.push(bytes1(uint8(i + 1))); return data; }
    function popMany(uint256 n) external returns (bytes memory) { for (uint256 i; i < n; i++) data.pop(); return data; }
    function at(uint256 i) external view returns (bytes1) { return data[i]; }
    function put(uint256 i, bytes1 b) external returns (bytes memory) { data[i] = b; return data; }
    function set(string memory s) external returns (uint256) { text = s; return bytes(text).length; }
    function get() external view returns (string memory) { return text; }
    function assign(bytes calldata d) external returns (bytes memory) { data = d; return data; }
    function clear() external returns (uint256) { delete data; return data.length; }
    function hash() external view returns (bytes32) { return keccak256(data); }
}
// ----
// fill(uint256): 31 -> 32, 31, 0x102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f00
// push(bytes1): left(0xff) -> 32
// hash() -> 0x1904b7918b0ba0d6f56a0a1f090855234fdbfac0f3b39ad4f23fccdcd9ec703a
// popMany(uint256): 2 -> 32, 30, 0x102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e0000
// at(uint256): 29 -> left(0x1e)
// at(uint256): 30 -> FAILURE, hex"4e487b71", 50
// put(uint256,bytes1): 0, left(0xaa) -> 32, 30, 0xaa02030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e0000
// set(string): 0x20, 40, "abcdefghijklmnopqrstuvwxyz012345", "6789ABCD" -> 40
// get() -> 32, 40, "abcdefghijklmnopqrstuvwxyz012345", "6789ABCD"
// set(string): 0x20, 3, "xyz" -> 3
// get() -> 32, 3, "xyz"
// assign(bytes): 0x20, 33, "abcdefghijklmnopqrstuvwxyz012345", "6" -> 32, 33, "abcdefghijklmnopqrstuvwxyz012345", left(0x36)
// assign(bytes): 0x20, 1, "z" -> 32, 1, left(0x7a)
// clear() -> 0
// popMany(uint256): 1 -> FAILURE, hex"4e487b71", 49
