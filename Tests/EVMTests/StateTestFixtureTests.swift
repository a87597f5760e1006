import EVM
import EVMTarget
import EthereumTypes
import Primitives
import Testing

/// A sample of the public state tests over all forks; `solwatt evm statetest` runs them all.
@Suite(.enabled(if: FixtureFile.areThere, "\(FixtureFile.missing)"))
struct StateTestFixtureTests {
    /// Heavy ones, and pairings, which take seconds each without optimisation.
    static let heavy = [
        "stTimeConsuming", "vmPerformance", "stQuadratic", "stAttackTest", "Call50000", "stZeroKnow", "2537", "4844",
        "underflowTest", "ecpairing", "precompsEIP2929", "pairing", "CREATE_Bounds", "modexp",
    ]

    /// What takes minutes without optimisation: hundreds of millions of gas.
    static let endless = [
        "stQuadratic", "stAttackTest", "vmPerformance", "Call50000", "MaxRounds", "CREATE_Bounds", "underflowTest",
    ]

    /// How many groups (folders) of each file have a test in the sample: all but those made of `endless` tests.
    @Test(arguments: [("ethereum-tests", 4, 76), ("eest", 3, 99), ("legacy-constantinople", 4, 47)])
    func sample(file: String, count: Int, groups: Int) throws {
        var passed = 0
        var seen: Set<String> = []
        for line in FixtureFile.sample(file, count: count, longest: 400_000, without: Self.endless) {
            seen.insert(FixtureFile.folder(line))
            let json = try JSONValue(parsing: line)
            for test in try StateTest.parse(json, file: file) {
                for item in test.cases where item.index < 2 {
                    let outcome = try test.run(item)
                    #expect(
                        outcome.passed,
                        "\(outcome.suite) \(outcome.name) \(outcome.forkName)[\(outcome.index)] \(outcome.problem)")
                    passed += outcome.passed ? 1 : 0
                    // The difference read from the journal is the difference of the two states.
                    let before = try test.makeState().snapshot
                    let after = before.applying(outcome.diff)
                    #expect(after.root == outcome.actualRoot, "diff of \(outcome.name) \(outcome.forkName)")
                    #expect(StateDiff(from: before, to: after) == outcome.diff, "diff of \(outcome.name)")
                }
            }
        }
        #expect(seen.count >= groups)
        #expect(passed > 400)
    }

    /// Every fork of the fixtures is in the sample.
    @Test func everyForkIsSampled() throws {
        var forks: Set<Fork> = []
        for (file, count) in [("eest", 3), ("legacy-constantinople", 4)] {
            for line in FixtureFile.sample(file, count: count, longest: 20_000, without: Self.endless) {
                for test in try StateTest.parse(JSONValue(parsing: line), file: file) {
                    for item in test.cases { forks.insert(item.fork) }
                }
            }
        }
        #expect(forks == Set(Fork.allCases))
    }

    @Test func transactions() throws {
        var checked = 0
        for line in FixtureFile.lines("transaction-tests") {
            let json = try JSONValue(parsing: line)
            let name = json["suite"]?.stringValue ?? ""
            guard let text = json["txbytes"]?.stringValue, let results = json["result"]?.objectValue else { continue }
            let bytes = (try? Hex.decode(text)) ?? []
            for (forkName, expected) in results.members {
                let fork = try #require(Fork(name: forkName))
                let check = try? TransactionCheck(bytes, fork: fork)
                checked += 1
                if let sender = expected["sender"]?.stringValue {
                    #expect(check?.sender.hex == sender, "\(name) \(forkName)")
                    #expect(check?.transaction.hash.paddedHex == expected["hash"]?.stringValue, "\(name) \(forkName)")
                    #expect(
                        check.map { UInt256($0.intrinsicGas) }
                            == expected["intrinsicGas"]?.stringValue.flatMap { UInt256($0) },
                        "\(name) \(forkName)")
                } else {
                    #expect(check == nil, "\(name) \(forkName) should be refused")
                }
            }
        }
        #expect(checked == 2665)
    }

    static func bytes(_ text: String) -> [UInt8] {
        text.hasPrefix("0x") ? (try? Hex.decode(text)) ?? [] : Array(text.utf8)
    }

    @Test func tries() throws {
        var checked = 0
        for line in FixtureFile.lines("trie-tests") {
            let json = try JSONValue(parsing: line)
            guard let root = json["root"]?.stringValue, let input = json["in"] else { continue }
            var pairs: [[UInt8]: [UInt8]] = [:]
            let entries: [(String, JSONValue)] =
                input.objectValue.map { Array($0.members) }
                ?? (input.arrayValue ?? []).map { ($0[0]?.stringValue ?? "", $0[1] ?? .null) }
            for (key, value) in entries { pairs[Self.bytes(key)] = value.stringValue.map(Self.bytes) }
            let suite = json["suite"]?.stringValue ?? ""
            let list = pairs.map { (key: $0.key, value: $0.value) }
            let actual = suite.contains("secure") ? MerklePatricia.secureRoot(list) : MerklePatricia.root(list)
            #expect(actual.paddedHex == root, "\(suite) \(json["name"]?.stringValue ?? "")")
            checked += 1
        }
        #expect(checked >= 20)
    }

    static func item(_ json: JSONValue) -> RLP {
        switch json {
        case .array(let items): .list(items.map(item))
        case .number(let text): .bytes((UInt256(text) ?? .zero).minimalBigEndianBytes)
        case .string(let text) where text.hasPrefix("#"):
            .bytes((UInt256(String(text.dropFirst())) ?? .zero).minimalBigEndianBytes)
        case .string(let text): .bytes(Array(text.utf8))
        default: .bytes([])
        }
    }

    @Test func rlp() throws {
        var checked = 0
        for line in FixtureFile.lines("rlp-tests") {
            let json = try JSONValue(parsing: line)
            let name = json["name"]?.stringValue ?? ""
            guard let input = json["in"], let text = json["out"]?.stringValue else { continue }
            let output = (try? Hex.decode(text)) ?? []
            checked += 1
            if input == "INVALID" {
                #expect(throws: RLPError.self, "\(name)") { try RLP(decoding: output) }
            } else if input == "VALID" {
                #expect(try RLP(decoding: output).encoded == output, "\(name)")
            } else if name != "bigint" {
                // "bigint" is above 256 bits: no number of this package.
                #expect(Hex.encode(Self.item(input).encoded) == Hex.encode(output), "\(name)")
            }
        }
        #expect(checked >= 50)
    }
}
