// Keccak-f[1600] (FIPS 202 section 3.3), one round after another with the state in locals. Lanes 1, 2, 8, 12, 17 and 20
// are kept complemented between rounds ("lane complementing" of the Keccak implementation overview, section 2.2): chi
// then needs one complement a row in place of five.

@inline(__always)
private func rotate(_ x: UInt64, _ n: UInt64) -> UInt64 { (x &<< n) | (x &>> (64 &- n)) }

/// Round constants of the iota step (FIPS 202 section 3.2.5). A switch, so that it becomes a constant table.
@inline(__always)
private func roundConstant(_ round: Int) -> UInt64 {
    switch round {
    case 0: 0x0000_0000_0000_0001
    case 1: 0x0000_0000_0000_8082
    case 2: 0x8000_0000_0000_808a
    case 3: 0x8000_0000_8000_8000
    case 4: 0x0000_0000_0000_808b
    case 5: 0x0000_0000_8000_0001
    case 6: 0x8000_0000_8000_8081
    case 7: 0x8000_0000_0000_8009
    case 8: 0x0000_0000_0000_008a
    case 9: 0x0000_0000_0000_0088
    case 10: 0x0000_0000_8000_8009
    case 11: 0x0000_0000_8000_000a
    case 12: 0x0000_0000_8000_808b
    case 13: 0x8000_0000_0000_008b
    case 14: 0x8000_0000_0000_8089
    case 15: 0x8000_0000_0000_8003
    case 16: 0x8000_0000_0000_8002
    case 17: 0x8000_0000_0000_0080
    case 18: 0x0000_0000_0000_800a
    case 19: 0x8000_0000_8000_000a
    case 20: 0x8000_0000_8000_8081
    case 21: 0x8000_0000_0000_8080
    case 22: 0x0000_0000_8000_0001
    default: 0x8000_0000_8000_8008
    }
}

/// Applies the permutation to the 25 lanes at `s`.
func keccakPermute(_ s: UnsafeMutablePointer<UInt64>) {
    var a0 = s[0]
    var a1 = ~s[1]
    var a2 = ~s[2]
    var a3 = s[3]
    var a4 = s[4]
    var a5 = s[5]
    var a6 = s[6]
    var a7 = s[7]
    var a8 = ~s[8]
    var a9 = s[9]
    var a10 = s[10]
    var a11 = s[11]
    var a12 = ~s[12]
    var a13 = s[13]
    var a14 = s[14]
    var a15 = s[15]
    var a16 = s[16]
    var a17 = ~s[17]
    var a18 = s[18]
    var a19 = s[19]
    var a20 = ~s[20]
    var a21 = s[21]
    var a22 = s[22]
    var a23 = s[23]
    var a24 = s[24]
    var round = 0
    while round < 24 {
        let c0 = a0 ^ a5 ^ a10 ^ a15 ^ a20
        let c1 = a1 ^ a6 ^ a11 ^ a16 ^ a21
        let c2 = a2 ^ a7 ^ a12 ^ a17 ^ a22
        let c3 = a3 ^ a8 ^ a13 ^ a18 ^ a23
        let c4 = a4 ^ a9 ^ a14 ^ a19 ^ a24
        let d0 = c4 ^ rotate(c1, 1)
        let d1 = c0 ^ rotate(c2, 1)
        let d2 = c1 ^ rotate(c3, 1)
        let d3 = c2 ^ rotate(c4, 1)
        let d4 = c3 ^ rotate(c0, 1)
        let b0 = a0 ^ d0
        let b1 = rotate(a6 ^ d1, 44)
        let b2 = rotate(a12 ^ d2, 43)
        let b3 = rotate(a18 ^ d3, 21)
        let b4 = rotate(a24 ^ d4, 14)
        let b5 = rotate(a3 ^ d3, 28)
        let b6 = rotate(a9 ^ d4, 20)
        let b7 = rotate(a10 ^ d0, 3)
        let b8 = rotate(a16 ^ d1, 45)
        let b9 = rotate(a22 ^ d2, 61)
        let b10 = rotate(a1 ^ d1, 1)
        let b11 = rotate(a7 ^ d2, 6)
        let b12 = rotate(a13 ^ d3, 25)
        let b13 = rotate(a19 ^ d4, 8)
        let b14 = rotate(a20 ^ d0, 18)
        let b15 = rotate(a4 ^ d4, 27)
        let b16 = rotate(a5 ^ d0, 36)
        let b17 = rotate(a11 ^ d1, 10)
        let b18 = rotate(a17 ^ d2, 15)
        let b19 = rotate(a23 ^ d3, 56)
        let b20 = rotate(a2 ^ d2, 62)
        let b21 = rotate(a8 ^ d3, 55)
        let b22 = rotate(a14 ^ d4, 39)
        let b23 = rotate(a15 ^ d0, 41)
        let b24 = rotate(a21 ^ d1, 2)
        a0 = b0 ^ (b1 | b2) ^ roundConstant(round)
        a1 = b1 ^ (~b2 | b3)
        a2 = b2 ^ (b3 & b4)
        a3 = b3 ^ (b4 | b0)
        a4 = b4 ^ (b0 & b1)
        a5 = b5 ^ (b6 | b7)
        a6 = b6 ^ (b7 & b8)
        a7 = b7 ^ (b8 | ~b9)
        a8 = b8 ^ (b9 | b5)
        a9 = b9 ^ (b5 & b6)
        a10 = b10 ^ (b11 | b12)
        a11 = b11 ^ (b12 & b13)
        a12 = b12 ^ (~b13 & b14)
        a13 = ~b13 ^ (b14 | b10)
        a14 = b14 ^ (b10 & b11)
        a15 = b15 ^ (b16 & b17)
        a16 = b16 ^ (b17 | b18)
        a17 = b17 ^ (~b18 | b19)
        a18 = ~b18 ^ (b19 & b15)
        a19 = b19 ^ (b15 | b16)
        a20 = b20 ^ (~b21 & b22)
        a21 = ~b21 ^ (b22 | b23)
        a22 = b22 ^ (b23 & b24)
        a23 = b23 ^ (b24 | b20)
        a24 = b24 ^ (b20 & b21)
        round &+= 1
    }
    s[0] = a0
    s[1] = ~a1
    s[2] = ~a2
    s[3] = a3
    s[4] = a4
    s[5] = a5
    s[6] = a6
    s[7] = a7
    s[8] = ~a8
    s[9] = a9
    s[10] = a10
    s[11] = a11
    s[12] = ~a12
    s[13] = a13
    s[14] = a14
    s[15] = a15
    s[16] = a16
    s[17] = ~a17
    s[18] = a18
    s[19] = a19
    s[20] = ~a20
    s[21] = a21
    s[22] = a22
    s[23] = a23
    s[24] = a24
}
