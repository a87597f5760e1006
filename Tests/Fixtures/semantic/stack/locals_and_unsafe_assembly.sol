// Forty values are alive while assembly, which is not marked memory-safe, writes where compilers like to keep them.
contract C {
    function f(uint256 x) external pure returns (uint256 r, uint256 m) {
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
            uint256 a30 = a29 * 3 + 30;
            uint256 a31 = a30 * 3 + 31;
            uint256 a32 = a31 * 3 + 32;
            uint256 a33 = a32 * 3 + 33;
            uint256 a34 = a33 * 3 + 34;
            uint256 a35 = a34 * 3 + 35;
            uint256 a36 = a35 * 3 + 36;
            uint256 a37 = a36 * 3 + 37;
            uint256 a38 = a37 * 3 + 38;
            uint256 a39 = a38 * 3 + 39;
            assembly {
                mstore(0x80, a1)
                mstore(0xa0, a2)
                for { let p := 0xc0 } lt(p, 0x1000) { p := add(p, 0x20) } { mstore(p, not(p)) }
                m := add(mload(0x80), mload(0xa0))
                calldatacopy(0, 0, 0x400)
                mstore(0x40, 0x80)
                mstore(0x60, 0)
            }
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
            r = r * 7 + a30;
            r = r * 7 + a31;
            r = r * 7 + a32;
            r = r * 7 + a33;
            r = r * 7 + a34;
            r = r * 7 + a35;
            r = r * 7 + a36;
            r = r * 7 + a37;
            r = r * 7 + a38;
            r = r * 7 + a39;
        }
    }

    function g(uint256 x) external pure returns (uint256 r) {
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
            uint256 far = ~x;
            bool wraps;
            assembly {
                // An access that far away costs more gas than there is, wherever memory begins.
                if eq(x, 7) { mstore(far, 1) wraps := 1 }
                if eq(x, 8) { mstore(sub(0, 0x20), 1) wraps := 1 }
                return_data_of_nothing(far)
                function return_data_of_nothing(at) { returndatacopy(at, 0, returndatasize()) }
            }
            require(!wraps);
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
        }
    }
}
// ----
// f(uint256): 5 -> 0x1e61efcc77b0c64deab71b4985a3c, 0x4e
// f(uint256): 0 -> 0x5dbc8119d64aa38c78c0f296ee34, 0x12
// g(uint256): 5 -> 0x1cdf5a1ac575151f724b17
// g(uint256): 7 -> FAILURE
// g(uint256): 8 -> FAILURE
