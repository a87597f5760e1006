// The result of code generation: bytes of contracts and what is needed to read them.

import EVMBackend
import IR
import Primitives
import SoliditySource

/// The code of one object (creation or deployed), linked as far as library addresses are known.
public struct CodeObject: Sendable {
    /// With zeros where a library's address is missing.
    public var bytes: [UInt8]
    /// Number of leading bytes that are instructions.
    public var codeLength: Int
    /// Places of 20 bytes that still need a library's address, in order of offset.
    public var unlinked: [LinkReference]
    /// AST id of each immutable and the offsets of its 32-byte places, by id.
    public var immutables: [(id: Int, name: String, offsets: [Int])]
    /// solc's compressed source map.
    public var sourceMap: String
    public var functions: [FunctionEntry]
    /// The instructions as text, a label or an instruction a line.
    public var assembly: String

    public var isLinked: Bool { unlinked.isEmpty }

    /// Hex text without prefix; `__$…$__` where a library's address is missing.
    public var hex: String {
        var text = Array(Hex.encode(bytes).utf8)
        for reference in unlinked {
            let placeholder = Array(Linker.placeholder(for: reference.library).utf8)
            text.replaceSubrange(reference.offset * 2..<reference.offset * 2 + 40, with: placeholder)
        }
        return String(decoding: text, as: UTF8.self)
    }
}

/// The code of one contract.
public struct GeneratedContract: Sendable {
    public var creation: CodeObject
    public var runtime: CodeObject
    /// The IR as lowered from the source.
    public var lowered: IRModule
    /// The IR that the back end got.
    public var optimized: IRModule
}

/// The result of `Compilation.generate`.
public struct GeneratedCode: Sendable {
    /// By `CompiledContract.fullName`; holds the requested contracts and those they create. Contracts that failed are
    /// missing and have a diagnostic.
    public internal(set) var contracts: [String: GeneratedContract] = [:]
    public internal(set) var diagnostics = DiagnosticList()

    public init() {}

    public subscript(contract: CompiledContract) -> GeneratedContract? { contracts[contract.fullName] }
}
