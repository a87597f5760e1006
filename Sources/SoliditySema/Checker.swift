// The state that the passes share: the analysis under construction and the diagnostics.

import SoliditySource
import SoliditySyntax

struct Checker {
    var analysis: Analysis
    var diagnostics = DiagnosticList()
    let units: [AnalyzerUnit]
    let options: AnalyzerOptions

    init(tree: SyntaxTree, interner: Interner, units: [AnalyzerUnit], options: AnalyzerOptions) {
        analysis = Analysis(tree: tree, interner: interner)
        self.units = units
        self.options = options
    }

    mutating func run() {
    }
}
