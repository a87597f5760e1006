import EVMTarget
import IR
import Testing

/// Properties of the lowered code that do not depend on its exact text.
@Suite("Structure of lowered code")
struct LoweringStructureTests {
    private func opcodes(_ source: String, function: String) -> [IROpcode] {
        let lowered = LoweredSource(source)
        #expect(lowered.errors.isEmpty)
        guard let object = lowered.modules.last?.runtime,
            let found = object.functions.first(where: { $0.name.hasPrefix(function + ".") })
        else { return [] }
        return found.blocks.flatMap { $0.instructions.map { found[$0].opcode } }
    }

    @Test("arithmetic is checked outside unchecked blocks only")
    func uncheckedBlocks() {
        let source = """
            contract C {
                function f(uint8 a, uint8 b) public pure returns (uint8) { return a + b; }
                function g(uint8 a, uint8 b) public pure returns (uint8) { unchecked { return a + b; } }
            }
            """
        #expect(opcodes(source, function: "f").contains(.checkedAdd))
        let wrapping = opcodes(source, function: "g")
        #expect(!wrapping.contains(.checkedAdd))
        #expect(wrapping.contains(.add) && wrapping.contains(.and))
    }

    @Test("a modifier used once is inlined; one with two placeholders calls its body twice")
    func modifiers() {
        let source = """
            contract C {
                uint x;
                modifier once() { require(x > 0); _; }
                modifier twice() { _; _; }
                function f() public once { x += 1; }
                function g() public twice { x += 1; }
            }
            """
        #expect(!opcodes(source, function: "f").contains(.invoke))
        #expect(opcodes(source, function: "g").filter { $0 == .invoke }.count == 2)
    }

    @Test("packed variables are read with one load and one mask")
    func packing() {
        let source = """
            contract C {
                uint64 a; uint64 b;
                function f() public view returns (uint64) { return b; }
            }
            """
        #expect(opcodes(source, function: "f") == [.sload, .shr, .and])
    }

    @Test("transient variables never touch storage")
    func transientStorage() {
        let source = """
            contract C {
                uint transient t;
                function f(uint v) public returns (uint) { t = v; return t; }
            }
            """
        let used = opcodes(source, function: "f")
        #expect(used.contains(.tstore) && used.contains(.tload))
        #expect(!used.contains(.sstore) && !used.contains(.sload))
    }

    @Test("a constant message is one guard with constant data")
    func constantMessages() {
        let source = """
            contract C { function f(uint v) public pure { require(v > 3, "too small"); } }
            """
        #expect(opcodes(source, function: "f") == [.gt, .iszero, .revertIf])
    }

    @Test("assembly that may write anywhere is reported to the back end")
    func memorySafety() {
        func isUnsafe(_ body: String) -> Bool {
            let source = "contract C { function f() public { \(body) } }"
            return LoweredSource(source).modules.last?.runtime.hasMemoryUnsafeAssembly ?? false
        }
        #expect(isUnsafe("assembly { mstore(0x80, 1) }"))
        #expect(!isUnsafe("assembly (\"memory-safe\") { mstore(0x80, 1) }"))
        #expect(!isUnsafe("assembly { sstore(0, 1) revert(0, 0) }"))
    }

    @Test("nested expressions as deep as the parser allows are lowered")
    func depth() {
        let sum = Array(repeating: "a", count: 300).joined(separator: "+")
        let source = "contract C { function f(uint a) public pure returns (uint) { return \(sum); } }"
        #expect(opcodes(source, function: "f").filter { $0 == .checkedAdd }.count == 299)
    }

    @Test("lowering gives the same text every time")
    func determinism() {
        let source = """
            contract C {
                struct S { uint8 a; bytes b; mapping(uint => uint) m; }
                S[] list;
                function f(bytes calldata d) external { list.push().b = d; }
                function g(uint i) external { delete list[i]; }
                function h() external view returns (bytes memory) { return list[0].b; }
            }
            """
        let first = LoweredSource(source).modules.map { IRPrinter.print($0) }
        #expect(!first.isEmpty)
        for _ in 0..<5 { #expect(LoweredSource(source).modules.map { IRPrinter.print($0) } == first) }
    }

    @Test("a power of a constant only checks its exponent")
    func constantPowers() {
        let source = """
            contract C {
                function f(uint8 n) public pure returns (uint256) { return 10 ** n; }
                function g(uint256 a, uint8 n) public pure returns (uint256) { return a ** n; }
            }
            """
        #expect(opcodes(source, function: "f") == [.gt, .panicIf, .exp])
        #expect(opcodes(source, function: "g") == [.checkedExp])
    }

    @Test("Older EVM versions get no STATICCALL, return data or MCOPY")
    func evmVersions() {
        let source =
            "contract C { function f(string calldata s) public pure returns (bytes memory) { return abi.encode(s, bytes(s)); } }"
        #expect(LoweredSource(source, fork: .homestead).errors.isEmpty)
        let caller =
            "interface I { function g() external view returns (uint256); } contract C { function f(I i) public view returns (uint256) { return i.g(); } }"
        let old = LoweredSource(caller, fork: .homestead).runtimeText.joined(separator: "\n")
        #expect(!old.contains("staticcall") && !old.contains("returndata") && old.contains("extcodesize"))
        let new = LoweredSource(caller, fork: .byzantium).runtimeText.joined(separator: "\n")
        #expect(new.contains("staticcall") && new.contains("returndata") && !new.contains("extcodesize"))
        func copies(_ fork: Fork) -> Bool {
            LoweredSource(
                "contract C { function f(bytes memory s) public pure returns (bytes memory) { return s; } }", fork: fork
            )
            .runtimeText.contains { $0.contains("mcopy") }
        }
        #expect(copies(.cancun))
        #expect(!copies(.london))
    }
}
