// The text form: what is read is what is written, and malformed text is an error that names the line.

import IR
import Testing

let sampleModule = """
    module "c.sol:C" {
      immutable 12 "owner"
      library "l.sol:L"
      object creation entry @main {
      data runtime
      data hex"08c379a0"
      func @main() -> 0 {
        %0 = memoryGuard
        setFreeMemoryPointer %0
        %1 = dataSize[$0]
        %2 = allocate %1
        %3 = dataOffset[$0]
        codecopy %2, %3, %1
        setImmutable[0] %2, 0x2a
        evmReturn %2, %1
      }
      }
      object runtime entry @main unsafe {
      data creation "d.sol:D"
      func @main() -> 0 {
        %0 = calldataload 0x0
        %1, %2 = invoke[@"pair of"] %0
        revertErrorIf[0xdeadbeef] %1, %2, 0x7
        panicIf[0x32] %1
        revertIf %2
        switch %0, 0x1: b1(%1), 0x2: b2, default: b1(0x5)
      b1(%3):
        %4 = checkedAdd[i8] %3, 0x1
        branch %4, b2, b1(%4)
      b2:
        stop
      }
      func @"pair of"(%0) -> 2 noInline declaration 44 {
        %1 = linkLibrary[0]
        %2 = loadImmutable[0]
        return %1, %2
      }
      }
    }

    """

@Suite struct TextTests {
    @Test func roundTrip() throws {
        let module = try IRParser.parse(sampleModule)
        #expect(IRVerifier.verify(module) == [])
        #expect(IRPrinter.print(module) == sampleModule)
        #expect(module.runtime.functions[1].declaration == 44)
        #expect(module.runtime.hasMemoryUnsafeAssembly)
        #expect(module.creation.segments == [.runtimeObject, .bytes([0x08, 0xc3, 0x79, 0xa0])])
    }

    @Test func spansSurvive() throws {
        let text =
            "module \"m\" {\n  object creation entry @f {\n  func @f() -> 0 !1:9 {\n    sstore 0x1, 0x2 !3:4\n    stop !5:6\n  }\n  }\n}\n"
        let module = try IRParser.parse(text)
        #expect(IRPrinter.print(module, spans: true) == text)
        let function = module.creation.functions[0]
        #expect(function[function.blocks[0].instructions[0]].span == IRSpan(start: 3, end: 4))
    }

    @Test(arguments: [
        ("module \"m\" {", 1, "expected a word"),
        ("module \"m\" {\nobject creation entry @f {\nfunc @f() -> 0 {\nfoo\n}\n}\n}", 5, "unknown instruction"),
        ("module \"m\" {\nobject creation entry @f {\nfunc @f() -> 0 {\nadd %x, 1\nstop\n}\n}\n}", 7, "not defined"),
        ("module \"m\" {\nobject creation entry @f {\nfunc @f() -> 0 {\n}\n}\n}", 6, "no terminator"),
        ("module \"m\" {\nobject creation entry @g {\nfunc @f() -> 0 {\nstop\n}\n}\n}", 7, "no function"),
    ])
    func malformed(text: String, line: Int, message: String) throws {
        let error = try #require(throws: IRParseError.self) { try IRParser.parse(text) }
        #expect(error.message.contains(message))
        #expect(error.line <= line)
    }

    @Test func opcodeTableIsSound() {
        var names = Set<String>()
        var bytes = Set<Int16>()
        for opcode in IROpcode.allCases {
            #expect(names.insert(opcode.name).inserted)
            #expect(IROpcode.named(opcode.name) == opcode)
            if opcode.isEVM { #expect(bytes.insert(opcode.info.evm).inserted) }
            #expect(!(opcode.isEVM && opcode.isSemantic))
            if opcode.info.isCommutative { #expect(opcode.info.operandCount == 2) }
        }
    }
}
