// Keccak-f[1600] (FIPS 202 section 3.3). Two rounds at a time from one buffer of lanes into another and back, row by row,
// so that few values live at once. Lanes 1, 2, 8, 12, 17 and 20 are kept complemented between rounds ("lane complementing"
// of the Keccak implementation overview, section 2.2): chi then needs one complement a row in place of five.

@inline(__always)
private func rotate(_ x: UInt64, _ n: UInt64) -> UInt64 { (x &<< n) | (x &>> (64 &- n)) }

/// Parities of the five columns of lanes.
private struct Columns {
    var c0: UInt64
    var c1: UInt64
    var c2: UInt64
    var c3: UInt64
    var c4: UInt64
}

/// One round from `a` into `e`; takes the columns of `a` and leaves those of `e`.
@inline(__always)
private func round(
    _ a: UnsafeMutablePointer<UInt64>, _ e: UnsafeMutablePointer<UInt64>, _ columns: inout Columns, _ constant: UInt64
) {
    let d0 = columns.c4 ^ rotate(columns.c1, 1)
    let d1 = columns.c0 ^ rotate(columns.c2, 1)
    let d2 = columns.c1 ^ rotate(columns.c3, 1)
    let d3 = columns.c2 ^ rotate(columns.c4, 1)
    let d4 = columns.c3 ^ rotate(columns.c0, 1)
    do {
        let b0 = a[0] ^ d0
        let b1 = rotate(a[6] ^ d1, 44)
        let b2 = rotate(a[12] ^ d2, 43)
        let b3 = rotate(a[18] ^ d3, 21)
        let b4 = rotate(a[24] ^ d4, 14)
        let r0 = b0 ^ (b1 | b2) ^ constant
        e[0] = r0
        columns.c0 = r0
        let r1 = b1 ^ (~b2 | b3)
        e[1] = r1
        columns.c1 = r1
        let r2 = b2 ^ (b3 & b4)
        e[2] = r2
        columns.c2 = r2
        let r3 = b3 ^ (b4 | b0)
        e[3] = r3
        columns.c3 = r3
        let r4 = b4 ^ (b0 & b1)
        e[4] = r4
        columns.c4 = r4
    }
    do {
        let b0 = rotate(a[3] ^ d3, 28)
        let b1 = rotate(a[9] ^ d4, 20)
        let b2 = rotate(a[10] ^ d0, 3)
        let b3 = rotate(a[16] ^ d1, 45)
        let b4 = rotate(a[22] ^ d2, 61)
        let r0 = b0 ^ (b1 | b2)
        e[5] = r0
        columns.c0 ^= r0
        let r1 = b1 ^ (b2 & b3)
        e[6] = r1
        columns.c1 ^= r1
        let r2 = b2 ^ (b3 | ~b4)
        e[7] = r2
        columns.c2 ^= r2
        let r3 = b3 ^ (b4 | b0)
        e[8] = r3
        columns.c3 ^= r3
        let r4 = b4 ^ (b0 & b1)
        e[9] = r4
        columns.c4 ^= r4
    }
    do {
        let b0 = rotate(a[1] ^ d1, 1)
        let b1 = rotate(a[7] ^ d2, 6)
        let b2 = rotate(a[13] ^ d3, 25)
        let b3 = rotate(a[19] ^ d4, 8)
        let b4 = rotate(a[20] ^ d0, 18)
        let r0 = b0 ^ (b1 | b2)
        e[10] = r0
        columns.c0 ^= r0
        let r1 = b1 ^ (b2 & b3)
        e[11] = r1
        columns.c1 ^= r1
        let r2 = b2 ^ (~b3 & b4)
        e[12] = r2
        columns.c2 ^= r2
        let r3 = ~b3 ^ (b4 | b0)
        e[13] = r3
        columns.c3 ^= r3
        let r4 = b4 ^ (b0 & b1)
        e[14] = r4
        columns.c4 ^= r4
    }
    do {
        let b0 = rotate(a[4] ^ d4, 27)
        let b1 = rotate(a[5] ^ d0, 36)
        let b2 = rotate(a[11] ^ d1, 10)
        let b3 = rotate(a[17] ^ d2, 15)
        let b4 = rotate(a[23] ^ d3, 56)
        let r0 = b0 ^ (b1 & b2)
        e[15] = r0
        columns.c0 ^= r0
        let r1 = b1 ^ (b2 | b3)
        e[16] = r1
        columns.c1 ^= r1
        let r2 = b2 ^ (~b3 | b4)
        e[17] = r2
        columns.c2 ^= r2
        let r3 = ~b3 ^ (b4 & b0)
        e[18] = r3
        columns.c3 ^= r3
        let r4 = b4 ^ (b0 | b1)
        e[19] = r4
        columns.c4 ^= r4
    }
    do {
        let b0 = rotate(a[2] ^ d2, 62)
        let b1 = rotate(a[8] ^ d3, 55)
        let b2 = rotate(a[14] ^ d4, 39)
        let b3 = rotate(a[15] ^ d0, 41)
        let b4 = rotate(a[21] ^ d1, 2)
        let r0 = b0 ^ (~b1 & b2)
        e[20] = r0
        columns.c0 ^= r0
        let r1 = ~b1 ^ (b2 | b3)
        e[21] = r1
        columns.c1 ^= r1
        let r2 = b2 ^ (b3 & b4)
        e[22] = r2
        columns.c2 ^= r2
        let r3 = b3 ^ (b4 | b0)
        e[23] = r3
        columns.c3 ^= r3
        let r4 = b4 ^ (b0 & b1)
        e[24] = r4
        columns.c4 ^= r4
    }
}

@inline(never)
private func twoRounds(
    _ a: UnsafeMutablePointer<UInt64>, _ e: UnsafeMutablePointer<UInt64>, _ first: UInt64, _ second: UInt64
) {
    var columns = Columns(
        c0: a[0] ^ a[5] ^ a[10] ^ a[15] ^ a[20],
        c1: a[1] ^ a[6] ^ a[11] ^ a[16] ^ a[21],
        c2: a[2] ^ a[7] ^ a[12] ^ a[17] ^ a[22],
        c3: a[3] ^ a[8] ^ a[13] ^ a[18] ^ a[23],
        c4: a[4] ^ a[9] ^ a[14] ^ a[19] ^ a[24])
    round(a, e, &columns, first)
    round(e, a, &columns, second)
}

@inline(__always)
private func complement(_ s: UnsafeMutablePointer<UInt64>) {
    s[1] = ~s[1]
    s[2] = ~s[2]
    s[8] = ~s[8]
    s[12] = ~s[12]
    s[17] = ~s[17]
    s[20] = ~s[20]
}

/// Applies the permutation to the 25 lanes at `s`. The constants of the iota step are those of FIPS 202 section 3.2.5.
func keccakPermute(_ s: UnsafeMutablePointer<UInt64>) {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 25) { buffer in
        guard let e = buffer.baseAddress else { return }
        complement(s)
        twoRounds(s, e, 0x0000_0000_0000_0001, 0x0000_0000_0000_8082)
        twoRounds(s, e, 0x8000_0000_0000_808a, 0x8000_0000_8000_8000)
        twoRounds(s, e, 0x0000_0000_0000_808b, 0x0000_0000_8000_0001)
        twoRounds(s, e, 0x8000_0000_8000_8081, 0x8000_0000_0000_8009)
        twoRounds(s, e, 0x0000_0000_0000_008a, 0x0000_0000_0000_0088)
        twoRounds(s, e, 0x0000_0000_8000_8009, 0x0000_0000_8000_000a)
        twoRounds(s, e, 0x0000_0000_8000_808b, 0x8000_0000_0000_008b)
        twoRounds(s, e, 0x8000_0000_0000_8089, 0x8000_0000_0000_8003)
        twoRounds(s, e, 0x8000_0000_0000_8002, 0x8000_0000_0000_0080)
        twoRounds(s, e, 0x0000_0000_0000_800a, 0x8000_0000_8000_000a)
        twoRounds(s, e, 0x8000_0000_8000_8081, 0x8000_0000_0000_8080)
        twoRounds(s, e, 0x0000_0000_8000_0001, 0x8000_0000_8000_8008)
        complement(s)
    }
}
