import Compilation
import Primitives
import SoliditySource

/// The project's own compiler, optimiser on.
public struct SolwattCompiler: ContractCompiler {
    public init() {}

    public func compile(folder: String) throws(DemoError) -> ContractCode {
        var sources: [SourceText] = []
        for name in try Files.list(folder, suffix: ".sol") {
            sources.append(SourceText(name: name, bytes: try Files.read("\(folder)/\(name)")))
        }
        var settings = CompilerSettings()
        settings.optimizerEnabled = true
        let compilation = Compilation.check(CompilerInput(sources: sources, settings: settings))
        try Self.refuse(compilation.diagnostics, in: compilation)
        let code = compilation.generate(compilation.contracts)
        try Self.refuse(code.diagnostics, in: compilation)

        var creation: [String: [UInt8]] = [:]
        var abi: [String: JSONValue] = [:]
        for contract in compilation.contracts {
            creation[contract.name] = code[contract]?.creation.bytes
            abi[contract.name] = compilation.abi(of: contract)
        }
        return ContractCode(creation: creation, abi: abi)
    }

    /// The contracts have to compile without so much as a warning.
    private static func refuse(_ diagnostics: DiagnosticList, in compilation: Compilation) throws(DemoError) {
        guard !diagnostics.items.isEmpty else { return }
        let renderer = TerminalRenderer(compilation.program.sources, usesColour: false)
        throw DemoError(
            "the contracts do not compile\n" + diagnostics.items.map(renderer.render).joined(separator: "\n"))
    }
}
