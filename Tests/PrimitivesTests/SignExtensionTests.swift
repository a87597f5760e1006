import Primitives
import Testing

/// SIGNEXTEND and BYTE at every position against their definition by shifts.
@Suite struct SignExtensionTests {
    @Test func everyPosition() {
        var g = DivisionTests.Generator(state: 7)
        for index in UInt64(0)..<34 {
            for _ in 0..<50 {
                let x = g.word()
                let shift = index < 31 ? 248 - 8 * index : 0
                let extended = (x << shift).arithmeticShiftedRight(UInt256(shift))
                #expect(x.signExtended(fromByte: UInt256(index)) == extended, "\(x) \(index)")
                let byte = index < 32 ? (x >> (248 - 8 * index)).w0 & 0xff : 0
                #expect(x.byte(at: UInt256(index)) == UInt256(byte), "\(x) \(index)")
            }
        }
        #expect(UInt256(0x80).signExtended(fromByte: .max) == 0x80)
        #expect(UInt256.max.byte(at: UInt256(0, 1, 0, 0)) == 0)
    }
}
