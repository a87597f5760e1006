// Long lists of parameters and results, calls inside calls.
contract C {
    function rotate(uint256 p0, uint256 p1, uint256 p2, uint256 p3, uint256 p4, uint256 p5, uint256 p6, uint256 p7, uint256 p8, uint256 p9, uint256 p10, uint256 p11, uint256 p12, uint256 p13, uint256 p14, uint256 p15, uint256 p16, uint256 p17, uint256 p18, uint256 p19)
        internal
        pure
        returns (uint256 q0, uint256 q1, uint256 q2, uint256 q3, uint256 q4, uint256 q5, uint256 q6, uint256 q7, uint256 q8, uint256 q9, uint256 q10, uint256 q11, uint256 q12, uint256 q13, uint256 q14, uint256 q15, uint256 q16, uint256 q17)
    {
        unchecked {
            assembly { mstore(0x80, p0) mstore(0xe0, p19) }
            q0 = p1 * 3 + p7;
            q1 = p2 * 3 + p8;
            q2 = p3 * 3 + p9;
            q3 = p4 * 3 + p10;
            q4 = p5 * 3 + p11;
            q5 = p6 * 3 + p12;
            q6 = p7 * 3 + p13;
            q7 = p8 * 3 + p14;
            q8 = p9 * 3 + p15;
            q9 = p10 * 3 + p16;
            q10 = p11 * 3 + p17;
            q11 = p12 * 3 + p18;
            q12 = p13 * 3 + p19;
            q13 = p14 * 3 + p0;
            q14 = p15 * 3 + p1;
            q15 = p16 * 3 + p2;
            q16 = p17 * 3 + p3;
            q17 = p18 * 3 + p4;
        }
    }

    function one(uint256 p0, uint256 p1, uint256 p2, uint256 p3, uint256 p4, uint256 p5, uint256 p6, uint256 p7, uint256 p8, uint256 p9, uint256 p10, uint256 p11, uint256 p12, uint256 p13, uint256 p14, uint256 p15, uint256 p16, uint256 p17) internal pure returns (uint256 r) {
        unchecked {
            r = r * 7 + p0;
            r = r * 7 + p1;
            r = r * 7 + p2;
            r = r * 7 + p3;
            r = r * 7 + p4;
            r = r * 7 + p5;
            r = r * 7 + p6;
            r = r * 7 + p7;
            r = r * 7 + p8;
            r = r * 7 + p9;
            r = r * 7 + p10;
            r = r * 7 + p11;
            r = r * 7 + p12;
            r = r * 7 + p13;
            r = r * 7 + p14;
            r = r * 7 + p15;
            r = r * 7 + p16;
            r = r * 7 + p17;
        }
    }

    function f(uint256 x) external pure returns (uint256 r) {
        unchecked {
            (uint256 a0, uint256 a1, uint256 a2, uint256 a3, uint256 a4, uint256 a5, uint256 a6, uint256 a7, uint256 a8, uint256 a9, uint256 a10, uint256 a11, uint256 a12, uint256 a13, uint256 a14, uint256 a15, uint256 a16, uint256 a17) =
                rotate(x + 0, x + 1, x + 2, x + 3, x + 4, x + 5, x + 6, x + 7, x + 8, x + 9, x + 10, x + 11, x + 12, x + 13, x + 14, x + 15, x + 16, x + 17, x + 18, x + 19);
            (uint256 b0, uint256 b1, uint256 b2, uint256 b3, uint256 b4, uint256 b5, uint256 b6, uint256 b7, uint256 b8, uint256 b9, uint256 b10, uint256 b11, uint256 b12, uint256 b13, uint256 b14, uint256 b15, uint256 b16, uint256 b17) =
                rotate(a17, a16, a15, a14, a13, a12, a11, a10, a9, a8, a7, a6, a5, a4, a3, a2, a1, a0, x, r);
            r = one(a0 ^ b0, a1 ^ b1, a2 ^ b2, a3 ^ b3, a4 ^ b4, a5 ^ b5, a6 ^ b6, a7 ^ b7, a8 ^ b8, a9 ^ b9, a10 ^ b10, a11 ^ b11, a12 ^ b12, a13 ^ b13, a14 ^ b14, a15 ^ b15, a16 ^ b16, a17 ^ b17);
            r = one(b0, b1, b2, b3, b4, b5, b6, b7, b8, one(a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17), a0, a1, a2, a3, a4, a5, a6, a7) ^ r;
        }
    }
}
// ----
// f(uint256): 1 -> 0x4dbf80005834243ef2e
// f(uint256): 77777777777777777777777777777777777777 -> 0x4d8b8f88558069abf7933e0d549e686370a9b98eef051a1c2e
