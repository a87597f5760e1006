// Creation code and modifiers have as many values as they like.
contract Base {
    uint256 internal immutable start;
    uint256 public total;

    constructor(uint256 x, uint256 y) {
        unchecked {
            uint256 r;
            uint256 a0 = x*y + 1;
            uint256 a1 = a0 * 3 + 1;
            uint256 a2 = a1 * 3 + 2;
            uint256 a3 = a2 * 3 + 3;
            uint256 a4 = a3 * 3 + 4;
            uint256 a5 = a4 * 3 + 5;
            uint256 a6 = a5 * 3 + 6;
            uint256 a7 = a6 * 3 + 7;
            uint256 a8 = a7 * 3 + 8;
            uint256 a9 = a8 * 3 + 9;
            uint256 a10 = a9 * 3 + 10;
            uint256 a11 = a10 * 3 + 11;
            uint256 a12 = a11 * 3 + 12;
            uint256 a13 = a12 * 3 + 13;
            uint256 a14 = a13 * 3 + 14;
            uint256 a15 = a14 * 3 + 15;
            uint256 a16 = a15 * 3 + 16;
            uint256 a17 = a16 * 3 + 17;
            uint256 a18 = a17 * 3 + 18;
            uint256 a19 = a18 * 3 + 19;
            uint256 a20 = a19 * 3 + 20;
            uint256 a21 = a20 * 3 + 21;
            uint256 a22 = a21 * 3 + 22;
            uint256 a23 = a22 * 3 + 23;
            uint256 a24 = a23 * 3 + 24;
            uint256 a25 = a24 * 3 + 25;
            uint256 a26 = a25 * 3 + 26;
            uint256 a27 = a26 * 3 + 27;
            uint256 a28 = a27 * 3 + 28;
            uint256 a29 = a28 * 3 + 29;
            assembly { mstore(0x80, x) mstore(0x220, y) mstore(0x40, 0x300) }
            r = r * 7 + a0;
            r = r * 7 + a1;
            r = r * 7 + a2;
            r = r * 7 + a3;
            r = r * 7 + a4;
            r = r * 7 + a5;
            r = r * 7 + a6;
            r = r * 7 + a7;
            r = r * 7 + a8;
            r = r * 7 + a9;
            r = r * 7 + a10;
            r = r * 7 + a11;
            r = r * 7 + a12;
            r = r * 7 + a13;
            r = r * 7 + a14;
            r = r * 7 + a15;
            r = r * 7 + a16;
            r = r * 7 + a17;
            r = r * 7 + a18;
            r = r * 7 + a19;
            r = r * 7 + a20;
            r = r * 7 + a21;
            r = r * 7 + a22;
            r = r * 7 + a23;
            r = r * 7 + a24;
            r = r * 7 + a25;
            r = r * 7 + a26;
            r = r * 7 + a27;
            r = r * 7 + a28;
            r = r * 7 + a29;
            start = r;
            total = (a0 + a29) >> 128;
        }
    }

    modifier spread(uint256 x) {
        uint256 m0 = x % 1000 + 1;
        uint256 m1 = m0 ^ 1;
        uint256 m2 = m1 ^ 2;
        uint256 m3 = m2 ^ 3;
        uint256 m4 = m3 ^ 4;
        uint256 m5 = m4 ^ 5;
        uint256 m6 = m5 ^ 6;
        uint256 m7 = m6 ^ 7;
        uint256 m8 = m7 ^ 8;
        uint256 m9 = m8 ^ 9;
        uint256 m10 = m9 ^ 10;
        uint256 m11 = m10 ^ 11;
        uint256 m12 = m11 ^ 12;
        uint256 m13 = m12 ^ 13;
        uint256 m14 = m13 ^ 14;
        uint256 m15 = m14 ^ 15;
        uint256 m16 = m15 ^ 16;
        uint256 m17 = m16 ^ 17;
        total += m17;
        _;
        total ^= m0 ^ m1 ^ m2 ^ m3 ^ m4 ^ m5 ^ m6 ^ m7 ^ m8;
        total += m9 ^ m10 ^ m11 ^ m12 ^ m13 ^ m14 ^ m15 ^ m16;
    }
}

contract C is Base {
    constructor(uint256 x) Base(x, x + 1) {}

    function f(uint256 x) external spread(x) spread(x + 1) returns (uint256 r) {
        unchecked {
            uint256 a0 = x + 1;
            uint256 a1 = a0 * 3 + 1;
            uint256 a2 = a1 * 3 + 2;
            uint256 a3 = a2 * 3 + 3;
            uint256 a4 = a3 * 3 + 4;
            uint256 a5 = a4 * 3 + 5;
            uint256 a6 = a5 * 3 + 6;
            uint256 a7 = a6 * 3 + 7;
            uint256 a8 = a7 * 3 + 8;
            uint256 a9 = a8 * 3 + 9;
            uint256 a10 = a9 * 3 + 10;
            uint256 a11 = a10 * 3 + 11;
            uint256 a12 = a11 * 3 + 12;
            uint256 a13 = a12 * 3 + 13;
            uint256 a14 = a13 * 3 + 14;
            uint256 a15 = a14 * 3 + 15;
            total = (total >> 4) * 3;
            assembly { mstore(0x100, 1) }
            r = r * 7 + a0;
            r = r * 7 + a1;
            r = r * 7 + a2;
            r = r * 7 + a3;
            r = r * 7 + a4;
            r = r * 7 + a5;
            r = r * 7 + a6;
            r = r * 7 + a7;
            r = r * 7 + a8;
            r = r * 7 + a9;
            r = r * 7 + a10;
            r = r * 7 + a11;
            r = r * 7 + a12;
            r = r * 7 + a13;
            r = r * 7 + a14;
            r = r * 7 + a15;
            r ^= start;
        }
    }
}
// ----
// constructor(): 11 ->
// total() -> 0
// f(uint256): 3 -> 0x26cd2a3d171e61ffe81e969
// total() -> 0x41
// f(uint256): 4 -> 0x26cd2a3d171deee176ec099
// total() -> 0x2f
