// Before Constantinople there are no shift instructions.
contract C {
    uint8 a = 7;
    int16 b = -3;
    bytes5 c = "hello";
    address d = address(0x1234);

    function left(uint256 x, uint256 n) external pure returns (uint256) { return x << n; }
    function right(uint256 x, uint256 n) external pure returns (uint256) { return x >> n; }
    function signed(int256 x, uint256 n) external pure returns (int256) { return x >> n; }
    function small(int8 x, uint8 n) external pure returns (int8, uint8) { return (x >> n, uint8(x) << n); }
    function packed() external returns (uint8, int16, bytes5, address) {
        a *= 3;
        b *= 5;
        c >>= 8;
        return (a, b, c, d);
    }
    function text(string calldata s) external pure returns (bytes4, string memory) {
        return (bytes4(bytes(s)[1:]), string.concat(s, s));
    }
}
// ====
// EVMVersion: =homestead
// ----
// left(uint256,uint256): 3, 0 -> 3
// left(uint256,uint256): 3, 200 -> 0x300000000000000000000000000000000000000000000000000
// left(uint256,uint256): 3, 255 -> 0x8000000000000000000000000000000000000000000000000000000000000000
// left(uint256,uint256): 3, 256 -> 0
// left(uint256,uint256): 3, -1 -> 0
// right(uint256,uint256): -1, 255 -> 1
// right(uint256,uint256): -1, 256 -> 0
// right(uint256,uint256): 0x1234, 4 -> 0x123
// signed(int256,uint256): -1, 1 -> -1
// signed(int256,uint256): -5, 1 -> -3
// signed(int256,uint256): -5, 0 -> -5
// signed(int256,uint256): -5, 256 -> -1
// signed(int256,uint256): 5, 300 -> 0
// signed(int256,uint256): 5, 1 -> 2
// small(int8,uint8): -7, 2 -> -2, 0xe4
// packed() -> 21, -15, left(0x0068656c6c), 0x1234
// text(string): 0x20, 5, "abcde" -> left(0x62636465), 0x40, 10, "abcdeabcde"
