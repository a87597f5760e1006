// Each activation of a function that calls itself, directly or in turns, keeps its own values.
contract C {
    function self(uint256 n, uint256 x) internal pure returns (uint256 r) {
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
            assembly { mstore(0x80, n) mstore(0x1a0, x) }
            if (n > 0) r = self(n - 1, a23 ^ a3);
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

    function ping(uint256 n, uint256 x) internal pure returns (uint256 r, uint256 q) {
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
            if (n > 0) (r, q) = pong(n - 1, a19, a0);
            if (n > 2) q ^= self(1, r);
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
        }
    }

    function pong(uint256 n, uint256 x, uint256 y) internal pure returns (uint256 r, uint256 q) {
        unchecked {
            uint256 b0 = x^n + 1;
            uint256 b1 = b0 * 3 + 1;
            uint256 b2 = b1 * 3 + 2;
            uint256 b3 = b2 * 3 + 3;
            uint256 b4 = b3 * 3 + 4;
            uint256 b5 = b4 * 3 + 5;
            uint256 b6 = b5 * 3 + 6;
            uint256 b7 = b6 * 3 + 7;
            uint256 b8 = b7 * 3 + 8;
            uint256 b9 = b8 * 3 + 9;
            uint256 b10 = b9 * 3 + 10;
            uint256 b11 = b10 * 3 + 11;
            uint256 b12 = b11 * 3 + 12;
            uint256 b13 = b12 * 3 + 13;
            uint256 b14 = b13 * 3 + 14;
            uint256 b15 = b14 * 3 + 15;
            uint256 b16 = b15 * 3 + 16;
            uint256 b17 = b16 * 3 + 17;
            uint256 b18 = b17 * 3 + 18;
            uint256 b19 = b18 * 3 + 19;
            if (n > 0) (q, r) = ping(n - 1, b19 + y);
            assembly { mstore(0x80, not(0)) mstore(0xc0, not(0)) }
            r = r * 5 + b0;
            r = r * 5 + b1;
            r = r * 5 + b2;
            r = r * 5 + b3;
            r = r * 5 + b4;
            r = r * 5 + b5;
            r = r * 5 + b6;
            r = r * 5 + b7;
            r = r * 5 + b8;
            r = r * 5 + b9;
            r = r * 5 + b10;
            r = r * 5 + b11;
            r = r * 5 + b12;
            r = r * 5 + b13;
            r = r * 5 + b14;
            r = r * 5 + b15;
            r = r * 5 + b16;
            r = r * 5 + b17;
            r = r * 5 + b18;
            r = r * 5 + b19;
            q += y;
        }
    }

    function direct(uint256 n, uint256 x) external pure returns (uint256) { return self(n, x); }

    function turns(uint256 n, uint256 x) external pure returns (uint256, uint256) { return ping(n, x); }
}
// ----
// direct(uint256,uint256): 0, 5 -> 0x1015543ab94af59f64
// direct(uint256,uint256): 4, 9 -> 0xa86d4074f098951938cf455e9df4a4f4fdab1e51451c8c7759eeedada0826544
// turns(uint256,uint256): 0, 1 -> 0x9b850f248e0446, 0
// turns(uint256,uint256): 5, 3 -> 0x87c3ede00629dbc0c6971a6949143e304a951ec4b152ce968d5269f529eea5eb, 0xd37d7c14a2ed5ff8b43f44233a2b88fd64ee2050de48606910b7de3d5810a58e
// turns(uint256,uint256): 6, 3 -> 0x5f144c5248c7d7789fe519afa390ea86e36124feefe1f7558b348787c6b95a6b, 0x3ccd1de6afb5119ae16b03163fe5b84a5d1d5ed919e31e791812eaa6a4ade117
