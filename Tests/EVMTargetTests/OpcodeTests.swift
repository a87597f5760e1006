import EVMTarget
import Testing

@Suite struct OpcodeTests {
    @Test func everyOpcodeHasARow() {
        for opcode in Opcode.allCases {
            #expect(opcode.info.isDefined)
            #expect(Opcode(name: opcode.name) == opcode)
        }
        #expect(OpcodeTable.rows.filter(\.isDefined).count == Opcode.allCases.count)
        #expect(Opcode.allCases.count == 150)
        #expect(Opcode.push(32)?.immediateSize == 32)
        #expect(Opcode.push32.rawValue == 0x7f)
        #expect(Opcode.swap16.stackInputs == 17)
        #expect(Opcode.dup3.stackOutputs == 4)
        #expect(Opcode.selfdestruct.rawValue == 0xff)
    }

    @Test func gasByFork() {
        #expect(GasSchedule.constantGas(of: .sload, in: .frontier) == 50)
        #expect(GasSchedule.constantGas(of: .sload, in: .tangerineWhistle) == 200)
        #expect(GasSchedule.constantGas(of: .sload, in: .istanbul) == 800)
        #expect(GasSchedule.constantGas(of: .sload, in: .osaka) == 100)
        #expect(GasSchedule.constantGas(of: .push0, in: .paris) == nil)
        #expect(GasSchedule.constantGas(of: .staticcall, in: .byzantium) == 700)
        #expect(GasSchedule.constantGas(of: .extcodehash, in: .petersburg) == 400)
        #expect(Fork(name: "ConstantinopleFix") == .petersburg)
        #expect(Fork(name: "Cancun") == .cancun)
        #expect(Fork(name: "cancún") == nil)
    }

    @Test func disassembly() {
        let lines = Disassembler([0x60, 0x80, 0x01, 0x0c, 0x61, 0xff]).map(\.text)
        #expect(lines == ["PUSH1 0x80", "ADD", "0x0c", "PUSH2 0xff"])
    }
}
