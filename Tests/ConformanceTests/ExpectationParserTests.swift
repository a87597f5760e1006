import Primitives
import Testing

@testable import Conformance

@Suite struct ExpectationParserTests {
    private func calls(_ lines: String) throws -> [SemanticCall] {
        try FixtureFile("contract C {}\n// ----\n" + lines).semanticCalls()
    }

    @Test func readsArgumentsAndResults() throws {
        let calls = try calls("// f(uint256,bool): 7, true -> 1, -1, \"abc\"\n// g() ->\n")
        #expect(calls.count == 2)
        #expect(calls[0].signature == "f(uint256,bool)")
        #expect(calls[0].argumentBytes == UInt256(7).bigEndianBytes + UInt256(1).bigEndianBytes)
        let text = Array("abc".utf8) + [UInt8](repeating: 0, count: 29)
        #expect(calls[0].expected == UInt256(1).bigEndianBytes + [UInt8](repeating: 0xff, count: 32) + text)
        #expect(!calls[0].expectsFailure)
        #expect(calls[1].expected.isEmpty && !calls[1].expectsFailure)
    }

    @Test func readsFailuresValuesAndSideEffects() throws {
        let calls = try calls(
            """
            // constructor(), 2 ether: 3 ->
            // f((uint8,bytes)[2],string) # why # -> FAILURE, hex"4e487b71", 0x11
            // ~ emit E(uint256): #0x07, 0x02
            // ~ emit <anonymous>
            // gas irOptimized: 12345
            // balance: 0x12 -> 5
            // library: L
            // library: "a.sol":M
            // (): hex"00ff" -> left(0x1200)
            """)
        #expect(
            calls.map(\.kind) == [
                .constructor, .function, .builtin, .library(file: ""), .library(file: "a.sol"), .lowLevel,
            ])
        #expect(calls[0].value == UInt256("2000000000000000000"))
        #expect(calls[1].expectsFailure)
        #expect(calls[1].expected.count == 36)
        #expect(calls[1].sideEffects == ["emit E(uint256): #0x07, 0x02", "emit <anonymous>"])
        #expect(calls[2].arguments.first?.text == "0x12")
        #expect(calls[5].argumentBytes == [0x00, 0xff])
        #expect(calls[5].expected == [0x12, 0x00] + [UInt8](repeating: 0, count: 30))
    }

    @Test func continuesOverLines() throws {
        let calls = try calls("// f(uint256[]): 0x20, 2,\n// 3, 4\n// ->\n// 1,\n// 2\n// g() -> 3\n")
        #expect(calls.count == 2)
        #expect(calls[0].argumentBytes.count == 128)
        #expect(calls[0].expected.count == 64)
    }

    @Test func splitsSourcesAndSettings() {
        let file = FixtureFile(
            "==== Source: a ====\nA\n==== Source: b ====\nB\n// ====\n// EVMVersion: >=paris\n// ----\n// f() -> 1\n")
        #expect(file.sources.map(\.name) == ["a", "b"])
        #expect(file.sources.map(\.text) == ["A\n", "B\n"])
        #expect(file.settings == ["EVMVersion": ">=paris"])
        #expect(file.mainSource == "b")
        #expect(file.expectationLine == 8)
    }

    @Test(arguments: ["// f(: 1 -> 2\n", "// f(), 3 apples -> 1\n", "// f(): hex\"0g\" -> 1\n", "// % \n"])
    func rejects(_ text: String) {
        #expect(throws: FixtureError.self) { _ = try calls(text) }
    }
}
