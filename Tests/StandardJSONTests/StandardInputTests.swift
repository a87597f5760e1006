import Compilation
import Primitives
import Testing

@testable import StandardJSON

@Suite struct StandardInputTests {
    private func compile(_ text: String) throws -> JSONValue {
        try JSONValue(parsing: StandardJSON.compile(Array(text.utf8), reader: nil))
    }

    private func input(_ text: String) throws -> StandardInput {
        try StandardInput(InputDocument(decodingInPlace: PaddedBytes(text.utf8)), reader: nil)
    }

    private func firstError(_ text: String) throws -> (type: String?, message: String?) {
        let error = try compile(text)["errors"]?[0]
        return (error?["type"]?.stringValue, error?["message"]?.stringValue)
    }

    @Test(arguments: [
        ("", "JSONError"), ("{", "JSONError"), ("[]", "JSONError"), ("{}", "JSONError"),
        (#"{"language":"Cobol","sources":{"a":{"content":""}}}"#, "JSONError"),
        (#"{"language":"Yul","sources":{"a":{"content":""}}}"#, "UnimplementedFeatureError"),
        (#"{"language":"Solidity"}"#, "JSONError"), (#"{"language":"Solidity","sources":{}}"#, "JSONError"),
        (#"{"language":"Solidity","sources":{"a":{}}}"#, "JSONError"),
        (#"{"language":"Solidity","sources":{"a":{"content":""}},"extra":1}"#, "JSONError"),
        (#"{"language":"Solidity","sources":{"a":{"urls":["x"]}}}"#, "JSONError"),
        (#"{"language":"Solidity","sources":{"a":{"content":"","keccak256":"0x00"}}}"#, "IOError"),
    ])
    func reportsWrongInput(_ text: String, _ type: String) throws {
        #expect(try firstError(text).type == type)
    }

    @Test(arguments: [
        #"{"bogus":1}"#, #"{"evmVersion":"mars"}"#, #"{"evmVersion":1}"#, #"{"optimizer":{"runs":-1}}"#,
        #"{"optimizer":{"enabled":1}}"#, #"{"optimizer":{"details":{"peephole":1}}}"#, #"{"remappings":["x"]}"#,
        #"{"libraries":{"a":{"L":"0x12"}}}"#, #"{"metadata":{"bytecodeHash":"md5"}}"#,
        #"{"metadata":{"appendCBOR":false,"bytecodeHash":"ipfs"}}"#, #"{"stopAfter":"lunch"}"#,
        #"{"outputSelection":{"*":{"*":"abi"}}}"#, #"{"outputSelection":{"*":["abi"]}}"#,
        #"{"stopAfter":"parsing","outputSelection":{"*":{"*":["evm.bytecode"]}}}"#,
        #"{"debug":{"revertStrings":"loud"}}"#,
    ])
    func rejectsWrongSettings(_ settings: String) throws {
        let text = #"{"language":"Solidity","sources":{"a":{"content":""}},"settings":\#(settings)}"#
        let error = try firstError(text)
        #expect(error.type == "JSONError", "\(error)")
    }

    /// Of members with the same name the last counts, also where texts are taken out of the document.
    @Test func lastOfEqualNamesCounts() throws {
        let twice = try input(
            #"{"sources":{"a":{"content":"1"}},"language":"Solidity","sources":{"b":{"content":"x","content":"y\n"}}}"#)
        #expect(twice.sources.map(\.name) == ["b"])
        #expect(twice.sources.first.map { String(decoding: $0.bytes, as: UTF8.self) } == "y\n")
        for source in [
            #"{"content":"x","content":null}"#, #"{"content":"x"},"a":{"content":1}"#, #"{"content":"x"},"a":{}"#,
        ] {
            #expect(throws: InputError.self) {
                try input(#"{"language":"Solidity","sources":{"a":\#(source)}}"#)
            }
        }
    }

    @Test func acceptsWhatBuildToolsSend() throws {
        let settings = """
            {"evmVersion":null,"viaIR":true,"viaSSACFG":false,"experimental":false,"remappings":["a/=b/"],
            "optimizer":{"enabled":true,"runs":1000000,"details":{"yul":true,"yulDetails":{"optimizerSteps":"u"}}},
            "metadata":{"useLiteralContent":true,"bytecodeHash":"none","appendCBOR":false},
            "libraries":{"a.sol":{"L":"0x1234567890123456789012345678901234567890"}},
            "modelChecker":{"engine":"none"},"outputSelection":{"*":{"*":["abi"],"":[]}}}
            """
        let input = try input(
            #"{"language":"Solidity","sources":{"a":{"content":"contract C {}"}},"settings":\#(settings)}"#)
        #expect(input.problems.isEmpty)
        #expect(input.settings.optimizerRuns == 1_000_000)
        #expect(input.settings.remappings == [Remapping(prefix: "a/", target: "b/")])
        #expect(input.settings.libraries.first?.name == "a.sol:L")
        #expect(input.settings.metadataHash == .none)
        #expect(input.settings.evmVersion == CompilerSettings.defaultEVMVersion)
    }

    @Test func selectsArtifacts() throws {
        let selection = OutputSelection([
            "a": ["C": ["abi", "evm.bytecode"], "": ["ast"]], "*": ["*": ["metadata"], "D": ["*"]],
        ])
        func includes(_ file: String, _ contract: String, _ artifact: String) -> Bool {
            selection.includes(file: file, contract: contract, artifact: artifact)
        }
        #expect(includes("a", "C", "abi"))
        #expect(includes("a", "C", "evm.bytecode.object"))
        #expect(!includes("a", "C", "evm.deployedBytecode.object"))
        #expect(includes("a", "C", "metadata"))
        #expect(!includes("b", "C", "abi"))
        #expect(includes("b", "D", "abi"))
        #expect(!includes("b", "D", "ir"))
        #expect(includes("a", "", "ast"))
        #expect(!includes("b", "", "ast"))
        #expect(selection.requestedSources == nil)
        #expect(OutputSelection(["a": [:]]).requestedSources == ["a"])
        #expect(selection.needsCode)
        #expect(!OutputSelection(["*": ["*": ["abi", "evm.methodIdentifiers"]]]).needsCode)
    }

    @Test func errorsHaveSolcsShape() throws {
        let output = try compile(#"{"language":"Solidity","sources":{"a.sol":{"content":"contract C { "}}}"#)
        let error = try #require(output["errors"]?[0])
        #expect(error["severity"] == "error")
        #expect(error["component"] == "general")
        #expect(error["type"] == "ParserError")
        #expect(error["errorCode"]?.stringValue != nil)
        #expect(error["sourceLocation"]?["file"] == "a.sol")
        #expect(error["formattedMessage"]?.stringValue?.hasPrefix("ParserError: ") == true)
        #expect(output["sources"] == .object(JSONObject()))
    }
}
