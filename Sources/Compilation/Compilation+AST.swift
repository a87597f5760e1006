// The AST output of the sources of a compilation.

import Artifacts
import Primitives
import SoliditySyntax

extension Compilation {
    /// The compact AST JSON of a source unit; nil if it could not be parsed or checked. Without analysis (`stopAfter:
    /// parsing`) only what the parser knows.
    public func ast(ofSource name: String, sourceIndices: [Int]? = nil) -> JSONValue? {
        guard !hasErrors, let unit = program.units.first(where: { $0.name == name }) else { return nil }
        let context = astContext(sourceIndices ?? program.sourceIndices)
        return LargeStack.run { ASTExporter.json(ofSourceUnit: unit.root, path: name, in: context) }
    }

    private func astContext(_ sourceIndices: [Int]) -> ASTContext {
        var imports: [NodeID: (path: String, unit: NodeID?)] = [:]
        for entry in program.units.flatMap(\.imports) {
            let unit = analysis == nil ? nil : entry.unit.map { program.units[$0].root }
            imports[entry.directive] = (entry.path, unit)
        }
        return ASTContext(
            tree: program.tree, interner: program.interner, sources: program.sources, analysis: analysis,
            astIDs: program.astIDs, sourceIndices: sourceIndices, evmVersion: settings.evmVersion.name,
            imports: imports)
    }
}
