import EVMTarget
import IR

/// Where a function of the source starts in the code.
public struct FunctionEntry: Hashable, Sendable {
    public var name: String
    /// AST id of the source declaration, or -1.
    public var declaration: Int32
    /// Byte offset of the JUMPDEST; nil if the function was merged into another place.
    public var offset: Int?
    public var parameterCount: Int
    public var resultCount: Int
}

/// The machine code of one object.
public struct CompiledCode: Sendable {
    public var bytes: [UInt8]
    /// The instructions in order, before encoding.
    public var assembly: Assembly
    /// Byte offset of each item of the assembly.
    public var itemOffsets: [Int]
    /// Length of the instructions, without data.
    public var codeLength: Int
    public var linkReferences: [LinkReference]
    public var immutableReferences: [ImmutableReference]
    public var functions: [FunctionEntry]
    /// Words of memory reserved for values that the stack cannot hold.
    public var reservedWords: Int

    /// solc's source map; `position` translates source ranges.
    public func sourceMap(_ position: (IRSpan) -> SourcePosition) -> String {
        var writer = SourceMapWriter()
        let positions = assembly.spans.map(position)
        for item in assembly.items {
            writer.append(item.span >= 0 ? positions[Int(item.span)] : .none, jump: item.jump)
        }
        return writer.text
    }
}

/// What the back end makes of a module.
public struct CompiledObject: Sendable {
    public var creation: CompiledCode
    /// nil for stand-alone objects.
    public var runtime: CompiledCode?
}

/// What the back end is asked for.
public struct BackendOptions: Sendable {
    public var fork: Fork
    /// How often each instruction of the runtime code is expected to run; weighs gas against bytes.
    public var runs: Int
    /// Bytes after the runtime code: solc's metadata.
    public var runtimeTrailer: [UInt8]
    /// False leaves the assembly as emitted.
    public var optimizesAssembly: Bool

    public init(fork: Fork = .cancun, runs: Int = 200, runtimeTrailer: [UInt8] = [], optimizesAssembly: Bool = true) {
        self.fork = fork
        self.runs = runs
        self.runtimeTrailer = runtimeTrailer
        self.optimizesAssembly = optimizesAssembly
    }
}
