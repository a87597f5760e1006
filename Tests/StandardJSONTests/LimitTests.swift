// Limits of the checker and of code generation, as solc has them, seen through standard JSON.

import Primitives
import Testing

@testable import StandardJSON

@Suite struct LimitTests {
    /// `type code start end` of all errors and warnings; -1 where there is no place.
    private func reports(_ source: String, fork: String = "cancun", code: Bool = false) throws -> [String] {
        let outputs: JSONValue = code ? .array(["abi", "evm.bytecode.object"]) : .array(["abi"])
        let input = JSONValue.object([
            ("language", "Solidity"),
            ("sources", .object([("", .object([("content", .string("pragma solidity >=0.0;\n" + source))]))])),
            (
                "settings",
                .object([
                    ("evmVersion", .string(fork)),
                    ("outputSelection", .object([("*", .object([("*", outputs)]))])),
                ])
            ),
        ])
        var writer = JSONWriter(.compact)
        writer.write(input)
        let output = try JSONValue(parsing: StandardJSON.compile(writer.bytes, reader: nil))
        return (output["errors"]?.arrayValue ?? []).compactMap { error in
            guard let code = error["errorCode"]?.stringValue, code != "1878" else { return nil }
            let place = error["sourceLocation"]
            let start = (place?["start"]?.intValue ?? -1).description
            return "\(error["type"]?.stringValue ?? "") \(code) \(start) \(place?["end"]?.intValue ?? -1)"
        }
    }

    private func count(_ reports: [String], _ prefix: String) -> Int { reports.count { $0.hasPrefix(prefix) } }

    @Test func givesUpAfter256Errors() throws {
        let names = (0..<300).map { "x\($0);" }.joined(separator: " ")
        let reports = try reports("contract C { function f() public { \(names) } }")
        #expect(count(reports, "DeclarationError 7576") == 256)
        #expect(reports.last == "Warning 4013 -1 -1")
    }

    @Test func keeps255Warnings() throws {
        let names = (0..<300).map { "uint x\($0);" }.joined(separator: " ")
        let reports = try reports("contract C { function f() public pure { \(names) } }")
        #expect(count(reports, "Warning 2072") == 254)
        #expect(count(reports, "Warning 4591") == 1)
        #expect(reports.count == 255)
    }

    @Test(arguments: [(254, ""), (255, "5651")])
    func followsStructsOver255Steps(_ depth: Int, _ code: String) throws {
        let structs = (0..<depth).map { "struct S\($0) { S\($0 + 1) m; } " }.joined()
        let reports = try reports("\(structs)struct S\(depth) { int i; }")
        #expect(reports.map { $0.split(separator: " ")[1] }.joined() == code)
    }

    @Test(arguments: [(254, ""), (255, "7380")])
    func followsConstantsOver255Steps(_ depth: Int, _ code: String) throws {
        let constants = (0..<depth).map { "uint constant c\($0) = c\($0 + 1); " }.joined()
        let reports = try reports("contract C { \(constants)uint constant c\(depth) = 1; }")
        #expect(reports.map { $0.split(separator: " ")[1] }.joined() == code)
    }

    @Test(arguments: [(254, ""), (255, "7864")])
    func followsCreationsOver255Steps(_ depth: Int, _ code: String) throws {
        let contracts = (0..<depth).map { "contract C\($0) { constructor() { new C\($0 + 1)(); } } " }.joined()
        let reports = try reports("\(contracts)contract C\(depth) {}")
        #expect(reports.map { $0.split(separator: " ")[1] }.joined() == code)
    }

    @Test(arguments: [
        ("1345623245324642344523351681635168E1200", true), ("134562324532464234452335168163516E1200", false),
    ])
    func literalsHave4096Bits(_ literal: String, _ isTooLarge: Bool) throws {
        let reports = try reports("contract C { bool constant b = \(literal) / \(literal) == 1; }")
        #expect(reports.contains { $0.hasPrefix("TypeError 2826") } == isTooLarge)
    }

    @Test(arguments: [
        "fixed a = 0.5;", "function f(ufixed8x2 a) public {}",
        "function f() public returns (uint) { return uint(fixed(1)); }",
        "struct S { fixed8x2 f; } S s; function f() public { s.f = 1; }",
        "function f() public { ufixed a; ufixed b; a = a + b; }",
    ])
    func codeOfFixedPointNumbersIsRefused(_ member: String) throws {
        #expect(count(try reports("contract C { \(member) }"), "UnimplementedFeatureError") == 0)
        let reports = try reports("contract C { \(member) }", code: true)
        #expect(reports.filter { $0.hasPrefix("Unimpl") } == ["UnimplementedFeatureError 1834 -1 -1"])
    }

    @Test func declarationsOfFixedPointNumbersCompile() throws {
        let reports = try reports("contract C { fixed x; function f() public pure { fixed a; } }", code: true)
        #expect(count(reports, "Unimpl") == 0)
    }

    @Test func instructionsBelongToForks() throws {
        let source = "contract C { function f() public pure { assembly { pop(shl(1, 2)) } } }"
        #expect(try reports(source) == [])
        #expect(try reports(source, fork: "byzantium") == ["TypeError 6612 78 81", "TypeError 3950 78 87"])
        let declared = "contract C { function f() public pure { assembly { let shl := 1 } } }"
        #expect(try reports(declared) == ["ParserError 5568 78 81"])
        #expect(try reports(declared, fork: "byzantium") == ["DeclarationError 5017 78 81"])
    }
}
