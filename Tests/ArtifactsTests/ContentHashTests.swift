import Primitives
import Testing

@testable import Artifacts

/// Expected values come from solc's metadata of the same texts, FIPS 180-4's examples, and `ipfs add`.
@Suite struct ContentHashTests {
    static let small = "// SPDX-License-Identifier: MIT\npragma solidity ^0.8.0;\ncontract C {}\n"
    static let large = small + (0..<400).map { "// line \($0) of padding\n" }.joined()

    @Test func sha256MatchesPublishedVectors() {
        #expect(
            Hex.encode(SHA256.hash([])) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(
            Hex.encode(SHA256.hash(Array("abc".utf8)))
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(
            Hex.encode(SHA256.hash(Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8)))
                == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
    }

    @Test func ipfsMatches() {
        #expect(ContentHash.ipfsText([]) == "QmbFMke1KXqnYyBBWxB74N4c5SBnJMVAiMNRcGu6x1AwQH")
        #expect(ContentHash.ipfsText(Array("hello world\n".utf8)) == "QmT78zSuBmuS4z925WZfrqQ1qHaJ56DQaTfyMUF7F8ff5o")
        #expect(ContentHash.ipfsText(Array(Self.small.utf8)) == "QmQQZekY6HLwMqUXZMtiPf7uv6abQBxzUeKhiqviHHbiUZ")
        #expect(ContentHash.ipfsText(Array(Self.large.utf8)) == "Qmd1cuS36VJcM5NM8vp93ocdUiNZtwj6fzKNiMdaXqbDyp")
    }

    @Test func swarmMatches() {
        #expect(
            Hex.encode(ContentHash.swarm(Array(Self.small.utf8)))
                == "d126854578f876ea9c320bd995a7d55654961cf82a8e9f3e84526acbc415286b")
        #expect(
            Hex.encode(ContentHash.swarm(Array(Self.large.utf8)))
                == "17452822376b378050c71fedb16f661e7d0dfb4c0f1d5826a0e243c359c5e569")
    }

    @Test func metadataTrailerHasTheDocumentedShape() {
        let trailer = CBORMetadata.trailer(metadata: Array("{}".utf8), hash: .ipfs)
        let hex = Hex.encode(trailer)
        #expect(hex.hasPrefix("a264697066735822" + "1220"))
        #expect(hex.hasSuffix("64736f6c634300081e0033"))
        #expect(trailer.count == 0x33 + 2)
        #expect(Hex.encode(CBORMetadata.trailer(metadata: [], hash: .none)) == "a164736f6c634300081e000a")
    }

    @Test func metadataOfAnEmptyContractIsSolcs() {
        var settings = MetadataSettings()
        settings.evmVersion = "cancun"
        let empty = JSONValue.object([("version", 1), ("kind", "user"), ("methods", .object(JSONObject()))])
        let dev = JSONValue.object([("version", 1), ("kind", "dev"), ("methods", .object(JSONObject()))])
        let metadata = Metadata(
            sources: [MetadataSource(name: "a.sol", bytes: Array(Self.small.utf8), license: "MIT")],
            settings: settings, target: (source: "a.sol", contract: "C"), abi: .array([]), userdoc: empty, devdoc: dev)
        let expected = """
            {"compiler":{"version":"\(CompilerVersion.strict)"},"language":"Solidity","output":{"abi":[],"devdoc":\
            {"kind":"dev","methods":{},"version":1},"userdoc":{"kind":"user","methods":{},"version":1}},"settings":\
            {"compilationTarget":{"a.sol":"C"},"evmVersion":"cancun","libraries":{},"metadata":{"bytecodeHash":"ipfs"},\
            "optimizer":{"enabled":false,"runs":200},"remappings":[]},"sources":{"a.sol":{"keccak256":\
            "0x8e72eccc7be810f76c13d6c37534d5bde514371ea2e744397045a0c2c4d099db","license":"MIT","urls":\
            ["bzz-raw://d126854578f876ea9c320bd995a7d55654961cf82a8e9f3e84526acbc415286b",\
            "dweb:/ipfs/QmQQZekY6HLwMqUXZMtiPf7uv6abQBxzUeKhiqviHHbiUZ"]}},"version":1}
            """
        #expect(String(decoding: metadata.bytes, as: UTF8.self) == expected)
    }

    @Test func canonicalJSONSortsAndEscapes() {
        let value = JSONValue.object([("b", .string("é😀\u{7f}")), ("a", .array([.object([("z", 1), ("y", 2)])]))])
        let text = String(decoding: value.canonical, as: UTF8.self)
        #expect(text == #"{"a":[{"y":2,"z":1}],"b":"\u00e9\ud83d\ude00\u007f"}"#)
    }
}
