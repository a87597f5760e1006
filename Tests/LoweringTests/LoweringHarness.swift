import EVMTarget
import IR
import Lowering
import SoliditySema
import SoliditySource
import SoliditySyntax

/// Parses, checks and lowers one source.
struct LoweredSource {
    var modules: [IRModule] = []
    var diagnostics = DiagnosticList()

    init(_ text: String, fork: Fork = .cancun) {
        var sources = SourceManager()
        var tree = SyntaxTree()
        var interner = Interner()
        guard let file = sources.add(path: "a.sol", text: text) else { return }
        let unit = SolidityParser.parse(
            sources[file], into: &tree, interner: &interner, diagnostics: &diagnostics)
        let result = Analyzer.analyze(
            tree: tree, interner: interner, units: [AnalyzerUnit(node: unit, path: "a.sol")])
        diagnostics.append(result.diagnostics)
        if diagnostics.hasErrors { return }
        let program = LoweringProgram(result.analysis)
        for info in result.analysis.contracts where info.canBeDeployed {
            let lowered = Lowering.lower(
                contract: info.node, program: program, options: LoweringOptions(fork: fork))
            diagnostics.append(lowered.diagnostics)
            if let module = lowered.module { modules.append(module) }
        }
    }

    var errors: [String] { diagnostics.items.filter { $0.severity == .error }.map(\.message) }

    /// The text of the last contract, without the creation object and with names that do not depend on node numbers.
    var runtimeText: [String] {
        guard let module = modules.last else { return errors }
        let lines = IRPrinter.print(module).split(separator: "\n").map(String.init)
        guard let start = lines.firstIndex(where: { $0.hasPrefix("  object runtime") }) else { return lines }
        return Array(lines[start...].dropLast())
    }
}
