// Values in memory are those of one call frame: a call that comes back does not see or change them.
contract C {
    uint256 public depth;

    function f(uint256 n, uint256 x) public returns (uint256 r) {
        unchecked {
            uint256 a0 = x+n + 1;
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
            depth++;
            assembly { mstore(0x80, x) mstore(0x160, n) }
            if (n > 0) r = this.f(n - 1, a23);
            try this.fails(a22) { r++; } catch (bytes memory reason) { r ^= reason.length; }
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
        }
    }

    function fails(uint256 x) external pure { revert(x % 2 == 0 ? "even" : "odd, and longer than one word of thirty-two bytes"); }
}
// ----
// f(uint256,uint256): 0, 1 -> 0x5609a2176d95b1a3588
// f(uint256,uint256): 3, 2 -> 0xf4970088ecdb637ffc82e6f2a25eddd4763da84f3e089881965a18cd314b22e0
// depth() -> 0x5
