// Parses the given sources and everything they import, in waves: the files of a wave are parsed in parallel, joined in a
// fixed order, and what they import anew is the next wave. The result does not depend on the number of threads.

import EVMTarget
import Primitives
import SoliditySema
import SoliditySource
import SoliditySyntax

/// Builds a `ParsedProgram`.
struct ProgramLoader {
    private var program = ParsedProgram()
    private var unitOfName: [String: Int] = [:]
    private let input: CompilerInput

    static func load(_ input: CompilerInput) -> ParsedProgram {
        var loader = ProgramLoader(input: input)
        loader.run()
        return loader.program
    }

    private init(input: CompilerInput) { self.input = input }

    /// One file on its way into the program.
    private struct Parsed: Sendable {
        var tree = SyntaxTree()
        var interner = Interner()
        var diagnostics = DiagnosticList()
        var root = NodeID.none
        var experimental: ExperimentalTree?
    }

    private mutating func run() {
        var wave = input.sources.sorted { ParsedProgram.precedes($0.name, $1.name) }
        while !wave.isEmpty {
            var files: [SourceFile] = []
            var next: [SourceText] = []
            for source in wave {
                guard let file = program.sources.add(path: source.name, bytes: source.bytes) else {
                    program.diagnostics.report(
                        .tooManySources, "The sources are larger than 4 GiB together", at: .none)
                    return
                }
                unitOfName[source.name] = Int(file.rawValue)
                files.append(program.sources[file])
            }
            let known = Set(unitOfName.keys)
            var queued = known
            for (file, parsed) in zip(files, parse(files)) {
                join(parsed, file: file)
                collectImports(of: program.units.count - 1, queued: &queued, into: &next)
            }
            wave = next
        }
        resolveImports()
        program.sortUnits(requested: input.settings.requestedSources)
    }

    private func parse(_ files: [SourceFile]) -> [Parsed] {
        var options = ParserOptions()
        options.reportsAllErrors = input.settings.reportsAllErrors
        options.builtins = YulBuiltins(input.settings.evmVersion)
        let parserOptions = options
        return LargeStack.map(count: files.count, workers: input.settings.workers) { index in
            var parsed = Parsed()
            parsed.root = SolidityParser.parse(
                files[index], into: &parsed.tree, interner: &parsed.interner, diagnostics: &parsed.diagnostics,
                options: parserOptions)
            if SolidityParser.isExperimental(parsed.root, in: parsed.tree), !parsed.diagnostics.hasErrors {
                parsed.experimental = SolidityParser.parseExperimental(
                    files[index], diagnostics: &parsed.diagnostics, options: parserOptions)
                if parsed.diagnostics.hasErrors, !parserOptions.reportsAllErrors { parsed.diagnostics.keepErrors() }
            }
            return parsed
        }
    }

    private mutating func join(_ parsed: Parsed, file: SourceFile) {
        let id = FileID(Int32(program.units.count))
        if program.units.isEmpty {
            program.tree = parsed.tree
            program.interner = parsed.interner
            program.units.append(ProgramUnit(name: file.path, file: id, root: parsed.root))
        } else {
            let renumbered = program.interner.merge(parsed.interner)
            let offset = program.tree.append(parsed.tree, renumbered: renumbered)
            let root = parsed.root.isNone ? NodeID.none : NodeID(parsed.root.rawValue + offset)
            program.units.append(ProgramUnit(name: file.path, file: id, root: root))
        }
        program.units[program.units.count - 1].experimental = parsed.experimental
        if let position = SourceText.firstInvalidUTF8(in: file.bytes) {
            let at = file.base + UInt32(position)
            program.diagnostics.report(
                .invalidUTF8, "This file is not valid UTF-8", at: Span(start: at, end: at + 1))
        }
        program.diagnostics.append(parsed.diagnostics)
    }

    /// Lists the imports of a unit and reads those that are not known yet, in order of name.
    private mutating func collectImports(of unit: Int, queued: inout Set<String>, into next: inout [SourceText]) {
        let name = program.units[unit].name
        var found: [SourceText] = []
        for (node, written, span) in importDirectives(of: unit) {
            let path = input.settings.remappings.apply(
                to: SourcePath.resolveImport(written, in: name), in: name)
            program.units[unit].imports.append(ProgramImport(directive: node, path: path))
            if queued.contains(path) || input.settings.stopAfterParsing { continue }
            if program.units[unit].experimental != nil, let library = StandardLibrary.source(path) {
                queued.insert(path)
                found.append(SourceText(name: path, bytes: Array(library.utf8)))
                continue
            }
            switch input.reader.read(path) {
            case .success(let bytes):
                queued.insert(path)
                found.append(SourceText(name: path, bytes: bytes))
            case .failure(let reason):
                let meant = ImportSuggestion(
                    for: path, written: written, known: unitOfName.keys, reader: input.reader)
                program.diagnostics.report(
                    Diagnostic(
                        .sourceNotFound, "Source \"\(path)\" not found: \(reason)", at: span, help: meant?.help,
                        fixIts: meant?.fixIts(directive: span, in: program.sources) ?? []))
            }
        }
        next += found.sorted { ParsedProgram.precedes($0.name, $1.name) }
    }

    /// The import directives of a unit: node, path as written, place.
    private func importDirectives(of unit: Int) -> [(node: NodeID, path: String, span: Span)] {
        if let experimental = program.units[unit].experimental {
            return experimental.imports.map { (.none, $0.path, $0.span) }
        }
        guard let root = program.tree.find(AST.SourceUnit.self, program.units[unit].root) else { return [] }
        return program.tree.nodes(root.nodes).compactMap { node in
            guard let directive = program.tree.find(AST.ImportDirective.self, node) else { return nil }
            return (node, program.interner.text(directive.path), program.tree.span(node))
        }
    }

    private mutating func resolveImports() {
        for unit in program.units.indices {
            for index in program.units[unit].imports.indices {
                let target = unitOfName[program.units[unit].imports[index].path]
                program.units[unit].imports[index].unit = target
            }
        }
    }
}
