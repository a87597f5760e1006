import Glibc
import Primitives
import Testing

/// Word arithmetic against vectors computed with arbitrary-precision integers.
@Suite struct UInt256Tests {
    static func vectors() throws -> [[UInt256]] {
        let path = URLPath.sibling(of: #filePath, "../Fixtures/words/arithmetic.txt")
        let file = try #require(fopen(path, "r"))
        defer { fclose(file) }
        var rows: [[UInt256]] = []
        var line: UnsafeMutablePointer<CChar>?
        var capacity = 0
        defer { free(line) }
        while getline(&line, &capacity, file) > 0, let line {
            let text = String(cString: line)
            if text.hasPrefix("#") { continue }
            rows.append(
                text.split(whereSeparator: { $0 == " " || $0 == "\n" }).compactMap {
                    UInt256(hexDigits: Array($0.utf8)[...])
                })
        }
        return rows
    }

    @Test func matchesBigIntegers() throws {
        let rows = try Self.vectors()
        #expect(rows.count == 400)
        for r in rows {
            try #require(r.count == 21)
            let (a, b, m) = (r[0], r[1], r[2])
            #expect(a &+ b == r[3])
            #expect(a &- b == r[4])
            #expect(a &* b == r[5])
            #expect(a.multipliedFullWidth(by: b).high == r[6])
            #expect(a.multipliedFullWidth(by: b).low == r[5])
            #expect(a / b == r[7])
            #expect(a % b == r[8])
            #expect(a.signedDivided(by: b) == r[9])
            #expect(a.signedRemainder(dividingBy: b) == r[10])
            #expect(a.addingModulo(b, m) == r[11], "\(a) + \(b) mod \(m)")
            #expect(a.multipliedModulo(b, m) == r[12], "\(a) * \(b) mod \(m)")
            #expect(a.power(b) == r[13])
            #expect(a.signExtended(fromByte: b) == r[14])
            #expect(a.shiftedLeft(b) == r[15])
            #expect(a.shiftedRight(b) == r[16])
            #expect(a.arithmeticShiftedRight(b) == r[17])
            #expect(UInt256(a.isSignedLess(than: b)) == r[18])
            #expect(a.byte(at: b) == r[19])
            #expect(UInt256(UInt64(a.significantBitCount)) == r[20])
            #expect(UInt256(a.decimal) == a)
            #expect(UInt256(a.hex) == a)
            #expect(UInt256(bigEndian: a.bigEndianBytes) == a)
        }
    }

    @Test func text() {
        #expect(
            UInt256.max.decimal == "115792089237316195423570985008687907853269984665640564039457584007913129639935")
        #expect(UInt256("115792089237316195423570985008687907853269984665640564039457584007913129639936") == nil)
        #expect(UInt256("0x1" + String(repeating: "0", count: 64)) == nil)
        #expect(UInt256("") == nil)
        #expect(UInt256("0x") == nil)
        #expect(UInt256("12a") == nil)
        #expect(UInt256("0xFf") == UInt256(255))
        #expect(UInt256.max.signedDecimal == "-1")
        #expect(UInt256.zero.hex == "0x0")
        #expect((UInt256.one << 200).hex == "0x1" + String(repeating: "0", count: 50))
        #expect(UInt256(truncatingIfNeeded: -1) == .max)
    }

    @Test func overflowReports() {
        #expect(UInt256.max.addingReportingOverflow(1).overflow)
        #expect(!UInt256.max.addingReportingOverflow(0).overflow)
        #expect(UInt256.zero.subtractingReportingOverflow(1).overflow)
        #expect(UInt256.max.multipliedReportingOverflow(by: 2).overflow)
        #expect(UInt256(0) < UInt256(0, 0, 0, 1))
    }
}

/// Paths relative to a source file, without Foundation.
enum URLPath {
    static func sibling(of file: String, _ relative: String) -> String {
        let folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        return folder + "/" + relative
    }
}
