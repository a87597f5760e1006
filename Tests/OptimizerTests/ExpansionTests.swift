// Expanded IR does what the semantic operations say, at all the borders of all integer types.

import IR
import Optimizer
import Primitives
import Testing

@Suite struct ExpansionTests {
    static func module(_ functions: String, data: String = "") throws -> IRModule {
        try IRParser.parse(
            "module \"m\" { object creation entry @main { \(data)\nfunc @main() -> 0 {\nstop\n}\n\(functions) } }")
    }

    /// The words at which a type may go wrong.
    static func border(_ type: IntegerType) -> [UInt256] {
        var words: [UInt256] = [0, 1, 2, 3, 5, 7, 10, 11]
        let top = UInt256.mask(bits: type.isSigned ? type.bits - 1 : type.bits)
        words += [top, top &- 1, top >> 1, (top >> 1) &+ 1, UInt256.mask(bits: type.bits / 2), (top >> 1) &+ 2]
        if type.isSigned { words += words.map(\.negated) + [(top &+ 1).negated] }
        return words.filter { SignExtension.isClean($0, type) }
    }

    static let types: [IntegerType] = [8, 128, 136, 248, 256].flatMap { bits in
        [IntegerType.unsigned(bits), IntegerType.signed(bits)]
    }

    @Test(arguments: types) func checkedArithmetic(type: IntegerType) throws {
        let opcodes: [IROpcode] = [.checkedAdd, .checkedSub, .checkedMul, .checkedDiv, .checkedMod, .checkedExp]
        let name = (type.isSigned ? "i" : "u") + String(type.bits)
        for opcode in opcodes {
            var text = "func @f(%a, %b) -> 1 {\n%c = \(opcode.name)[\(name)] %a, %b\nreturn %c\n}\n"
            let words = Self.border(type)
            // Constant operands take other roads through the expansion.
            for (index, word) in words.enumerated() {
                text += "func @l\(index)(%b) -> 1 {\n%c = \(opcode.name)[\(name)] \(word.hex), %b\nreturn %c\n}\n"
                text += "func @r\(index)(%b) -> 1 {\n%c = \(opcode.name)[\(name)] %b, \(word.hex)\nreturn %c\n}\n"
            }
            let before = try Self.module(text)
            var after = before
            ExpandSemantics.run(&after)
            #expect(IRVerifier.verify(after, phase: .expanded) == [])
            for (index, left) in words.enumerated() {
                for right in words {
                    let expected = Evaluator.run(before.creation, FunctionID(1), [left, right]).outcome
                    let general = Evaluator.run(after.creation, FunctionID(1), [left, right]).outcome
                    #expect(general == expected, "\(opcode.name)[\(name)] \(left.hex) \(right.hex)")
                    let constantLeft = Evaluator.run(after.creation, FunctionID(2 + 2 * index), [right]).outcome
                    #expect(constantLeft == expected, "\(opcode.name)[\(name)] constant \(left.hex), \(right.hex)")
                    let swapped = Evaluator.run(before.creation, FunctionID(1), [right, left]).outcome
                    let constantRight = Evaluator.run(after.creation, FunctionID(3 + 2 * index), [right]).outcome
                    #expect(constantRight == swapped, "\(opcode.name)[\(name)] \(right.hex), constant \(left.hex)")
                }
            }
        }
    }

    @Test(arguments: [
        ("revertIf %x\nreturn 1", "", "return 1"),
        ("revertIf[$0] %x\nreturn 1", "", ""),
        ("revertIf[$1] %x\nreturn 1", "", ""),
        ("panicIf[0x32] %x\nsstore 1, 2\npanicIf[0x32] 0\nreturn 1", "", ""),
        ("revertErrorIf[0xdeadbeef] %x, 7, %x\nrevertErrorIf[0xdeadbeef] %x, 9, %x\nreturn 1", "", ""),
        ("%1 = mappingSlot %x, 3\n%2 = mappingSlot 4, 3\n%3 = xor %1, %2\nreturn %3", "", ""),
        ("%1 = keccakWord %x\n%2 = keccakWord 5\n%3 = xor %1, %2\nreturn %3", "", ""),
        ("mstore 128, %x\n%1 = mappingSlotBytes 128, 5, %x\n%2 = mload 133\n%3 = xor %1, %2\nreturn %3", "", ""),
        ("setFreeMemoryPointer 128\n%1 = allocate 33\n%2 = allocate %x\n%3 = freeMemoryPointer\nreturn %3", "", ""),
        ("%1 = sub 0, %x\nsetFreeMemoryPointer 128\n%2 = allocate %1\n%3 = freeMemoryPointer\nreturn %3", "", ""),
        ("%1 = call 1, 2, 3, 0, 0, 0, 0\nrevertForwardIf %x\nreturn %1", "", ""),
        ("panicIf[1] 1\nunreachable", "", ""),
    ])
    func guardsAndMemory(body: String, data: String, unused: String) throws {
        let bytes = "data hex\"08c379a0\(String(repeating: "0011223344556677", count: 12))\"\ndata hex\"0102030405\""
        let before = try Self.module("func @f(%x) -> 1 {\n\(body)\n}", data: bytes)
        var after = before
        ExpandSemantics.run(&after)
        #expect(IRVerifier.verify(after, phase: .expanded) == [])
        for word in [UInt256(0), 1, 2, 40, UInt256(UInt64.max), .max] {
            let expected = Evaluator.run(before.creation, FunctionID(1), [word])
            let actual = Evaluator.run(after.creation, FunctionID(1), [word])
            #expect(actual == expected, "\(word.hex)")
            if case .unknown(let reason) = expected.outcome { #expect(reason == "memory") }
        }
    }
}

enum SignExtension {
    /// True if the word is in the form that values of the type have.
    static func isClean(_ word: UInt256, _ type: IntegerType) -> Bool {
        if !type.isSigned { return word <= UInt256.mask(bits: type.bits) }
        return word.signExtended(fromByte: UInt256(UInt64(type.bits / 8 - 1))) == word
    }
}
