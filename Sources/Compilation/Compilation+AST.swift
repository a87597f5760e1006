// The AST output of the sources of a compilation.

import Artifacts
import Primitives
import SoliditySyntax

extension Compilation {
    /// The compact AST JSON of a source unit; nil if it could not be parsed or checked (unless this compilation has
    /// recovered from that), and for experimental Solidity. Without analysis (`stopAfter: parsing`) only what the parser
    /// knows.
    /// - Parameter context: what `astContext` gives; pass it when asking for several sources.
    public func ast(ofSource name: String, in context: ASTContext? = nil) -> JSONValue? {
        guard !hasErrors || isRecovered, let unit = program.units.first(where: { $0.name == name }) else { return nil }
        if let experimental = unit.experimental, !experimental.roots.isEmpty || !experimental.imports.isEmpty {
            return nil
        }
        let context = context ?? astContext()
        return LargeStack.run { ASTExporter.json(ofSourceUnit: unit.root, path: name, in: context) }
    }

    /// What the AST output of all sources shares.
    /// - Parameter sourceIndices: the index to print for each `FileID`; by default that of the other artifacts.
    public func astContext(sourceIndices: [Int]? = nil) -> ASTContext {
        var imports: [NodeID: (path: String, unit: NodeID?)] = [:]
        for entry in program.units.flatMap(\.imports) {
            let unit = analysis == nil ? nil : entry.unit.map { program.units[$0].root }
            imports[entry.directive] = (entry.path, unit)
        }
        return ASTContext(
            tree: program.tree, interner: program.interner, sources: program.sources, analysis: analysis,
            astIDs: program.astIDs, sourceIndices: sourceIndices ?? program.sourceIndices,
            evmVersion: settings.evmVersion.name, imports: imports)
    }
}
