import Artifacts
import EVM
import EVMTarget
import EthereumTypes
import Primitives
import SoliditySource
import Testing

@testable import Compilation

@Suite struct CodeGenerationTests {
    static let header = "// SPDX-License-Identifier: MIT\npragma solidity ^0.8.0;\n"

    private func check(
        _ sources: [(String, String)], _ change: (inout CompilerSettings) -> Void = { _ in }
    ) -> Compilation {
        var settings = CompilerSettings()
        settings.optimizerEnabled = true
        change(&settings)
        let texts = sources.map { SourceText(name: $0.0, bytes: Array((Self.header + $0.1).utf8)) }
        return Compilation.check(CompilerInput(sources: texts, settings: settings))
    }

    /// The code of the last contract of `a.sol`.
    private func code(_ compilation: Compilation) throws -> GeneratedContract {
        let contract = try #require(compilation.lastContract(in: "a.sol"))
        let generated = compilation.generate([contract])
        #expect(!generated.diagnostics.hasErrors, "\(generated.diagnostics.items.map(\.message))")
        return try #require(generated[contract])
    }

    static let token = """
        import "./b.sol";
        contract Token is Owned {
            mapping(address => uint256) public balanceOf;
            event Transfer(address indexed from, address indexed to, uint256 value);
            function transfer(address to, uint256 value) external returns (bool) {
                balanceOf[msg.sender] -= value;
                balanceOf[to] += value;
                emit Transfer(msg.sender, to, value);
                return true;
            }
            function mint(uint256 value) external onlyOwner { balanceOf[owner] += value; }
        }
        """
    static let owned = """
        contract Owned {
            address public owner = msg.sender;
            modifier onlyOwner() { require(msg.sender == owner, "not the owner"); _; }
        }
        """

    @Test func bytesDependOnlyOnTheSourcesAndSettings() throws {
        let plain = try code(check([("a.sol", Self.token), ("b.sol", Self.owned)]) { $0.workers = 1 })
        let shuffled = try code(check([("b.sol", Self.owned), ("a.sol", Self.token)]) { $0.workers = 4 })
        let crowded = try code(
            check([
                (
                    "0.sol",
                    "contract Z { uint256 immutable i = 1; function f() external view returns (uint256) { return i; } }"
                ),
                ("a.sol", Self.token), ("b.sol", Self.owned), ("z.sol", "library L { }"),
            ]))
        #expect(plain.creation.bytes == shuffled.creation.bytes)
        #expect(plain.creation.sourceMap == shuffled.creation.sourceMap)
        #expect(plain.creation.bytes == crowded.creation.bytes)
        let changed = try code(check([("a.sol", Self.token + "// "), ("b.sol", Self.owned)]))
        // Only the hash of the metadata differs.
        #expect(changed.creation.bytes != plain.creation.bytes)
        #expect(changed.creation.bytes.dropLast(0x35) == plain.creation.bytes.dropLast(0x35))
    }

    @Test func trailerIsAppendedUnlessTurnedOff() throws {
        let sources = [("a.sol", "contract C { function f() external {} }")]
        let full = try code(check(sources))
        #expect(Hex.encode(full.runtime.bytes.suffix(0x35)).hasPrefix("a264697066735822"))
        #expect(full.creation.bytes.suffix(0x35) == full.runtime.bytes.suffix(0x35))
        let bare = try code(check(sources) { $0.appendCBOR = false })
        // An invalid opcode keeps execution out of the trailer.
        #expect(full.runtime.bytes.dropLast(0x35) == bare.runtime.bytes + [0xfe])
        let hashless = try code(check(sources) { $0.metadataHash = .none })
        #expect(Hex.encode(hashless.runtime.bytes.suffix(12)) == "a164736f6c634300081e000a")
    }

    @Test func librariesAreLinkedWhereTheirAddressIsKnown() throws {
        let sources = [
            (
                "a.sol",
                """
                library L { function f(uint256 x) external pure returns (uint256) { return x + 1; } }
                contract C { function g(uint256 x) external pure returns (uint256) { return L.f(x); } }
                """
            )
        ]
        let open = try code(check(sources))
        #expect(Set(open.creation.unlinked.map(\.library)) == ["a.sol:L"])
        let placeholder = Linker.placeholder(for: "a.sol:L")
        #expect(placeholder.count == 40)
        #expect(open.creation.hex.contains(placeholder))
        let address = [UInt8](repeating: 0xab, count: 20)
        let linked = try code(check(sources) { $0.libraries = [LibraryAddress(name: "a.sol:L", address: address)] })
        #expect(linked.creation.isLinked && linked.runtime.isLinked)
        let offset = try #require(open.runtime.unlinked.first?.offset)
        #expect(Array(linked.runtime.bytes[offset..<offset + 20]) == address)
    }

    @Test func immutablesHaveTheirPlaces() throws {
        let compilation = check([
            (
                "a.sol",
                """
                contract C {
                    uint256 immutable a;
                    constructor(uint256 x) { a = x; }
                    function get() external view returns (uint256) { return a; }
                }
                """
            )
        ])
        let contract = try code(compilation)
        let immutable = try #require(contract.runtime.immutables.first)
        #expect(immutable.name == "a")
        #expect(immutable.id > 0)
        let session = EVMSession()
        let deployed = session.deploy(contract.creation.bytes + UInt256(UInt64(0x1234)).bigEndianBytes)
        let address = try #require(deployed.createdAddress)
        let live = session.state.code(of: address)
        #expect(live.count == contract.runtime.bytes.count)
        for offset in immutable.offsets {
            #expect(contract.runtime.bytes[offset..<offset + 32].allSatisfy { $0 == 0 })
            #expect(UInt256(bigEndian: live[offset..<offset + 32]) == UInt256(UInt64(0x1234)))
        }
    }

    @Test func sourceMapHasAnEntryPerInstruction() throws {
        let contract = try code(check([("a.sol", Self.token), ("b.sol", Self.owned)]))
        for object in [contract.creation, contract.runtime] {
            let instructions = Disassembler(Array(object.bytes[..<object.codeLength])).reduce(0) { count, _ in count + 1
            }
            #expect(object.sourceMap.split(separator: ";", omittingEmptySubsequences: false).count == instructions)
        }
        // The emit statement is in it.
        let text = Self.header + Self.token
        let emit = try #require(text.range(of: "emit Transfer(msg.sender, to, value)"))
        let start = text.utf8.distance(from: text.startIndex, to: emit.lowerBound)
        let starts = contract.runtime.sourceMap.split(separator: ";").compactMap { Int($0.split(separator: ":")[0]) }
        #expect(starts.contains { $0 >= start && $0 < start + 36 })
    }

    @Test func createdContractsAreContained() throws {
        let compilation = check([
            (
                "a.sol",
                """
                contract Child { uint256 public x = 7; }
                contract Parent { function make() external returns (uint256) { return new Child().x(); } }
                """
            )
        ])
        let generated = compilation.generate([try #require(compilation.lastContract())])
        let parent = try #require(generated.contracts["a.sol:Parent"])
        let child = try #require(generated.contracts["a.sol:Child"])
        #expect(Hex.encode(parent.runtime.bytes).contains(Hex.encode(child.creation.bytes)))
        let session = EVMSession()
        let address = try #require(session.deploy(parent.creation.bytes).createdAddress)
        let call = try ABISignature(parsing: "make()").encodeCall([])
        #expect(session.call(address, call).output == UInt256(UInt64(7)).bigEndianBytes)
    }

    @Test func circularCreationIsAnError() {
        let compilation = check([
            (
                "a.sol",
                """
                contract A { function f() external { new B(); } }
                contract B { function f() external { new A(); } }
                """
            )
        ])
        let found = compilation.diagnostics.items + compilation.generate(compilation.contracts).diagnostics.items
        #expect(found.contains { $0.severity == .error })
    }

    @Test func abstractContractsHaveNoCode() throws {
        let compilation = check([("a.sol", "abstract contract A { function f() public virtual; }\ninterface I {}")])
        #expect(compilation.contracts.map(\.isDeployable) == [false, false])
        #expect(compilation.generate(compilation.contracts).contracts.isEmpty)
    }

    @Test func tooLargeCodeIsAWarning() throws {
        let functions = (0..<900).map { index in
            "function f\(index)(uint256 x) external { s\(index) = x * \(index + 3) + s\(index) / (x + \(index)); }\n"
                + "uint256 public s\(index);\n"
        }
        let compilation = check([("a.sol", "contract C {\n\(functions.joined())}")])
        let contract = try #require(compilation.lastContract())
        let generated = compilation.generate([contract])
        let size = generated[contract]?.runtime.bytes.count ?? 0
        #expect(size > 0x6000)
        #expect(generated.diagnostics.items.contains { $0.entry.code == 5574 && $0.severity == .warning })
    }
}
