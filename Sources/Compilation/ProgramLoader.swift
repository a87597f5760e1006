// Parses the given sources and everything they import, in waves: batches of the files of a wave are parsed in parallel,
// joined in a fixed order, and what they import anew is the next wave. The result does not depend on the number of threads.

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

    /// Whether only the diagnostics of the parser are wanted.
    private var discardsTrees: Bool { input.settings.stopAfterParsing && !input.settings.keepsTrees }

    /// Some files of a wave, one after another, in a tree of their own.
    private struct Batch: Sendable {
        var tree = SyntaxTree()
        var interner = Interner()
        var files: [ParsedFile] = []

        /// Forgets the tree of the last file, which starts at `mark`; not that of experimental Solidity, which programs
        /// of both languages are told about.
        mutating func discardTree(from mark: SyntaxTree.Mark) {
            guard let file = files.last, file.experimental == nil else { return }
            tree.truncate(to: mark)
            files[files.count - 1].root = .none
        }
    }

    private struct ParsedFile: Sendable {
        let file: SourceFile
        var root = NodeID.none
        /// solc would have no tree of it.
        var isGivenUp = false
        var diagnostics = DiagnosticList()
        var experimental: ExperimentalTree?
    }

    private mutating func run() {
        var wave = UTF8Text.order(of: input.sources.map(\.name)).map { input.sources[$0] }
        unitOfName.reserveCapacity(wave.count)
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
            let firstUnit = program.units.count
            var batches = parse(files)
            for index in batches.indices { join(&batches[index]) }
            // To free what was copied takes a while.
            LargeStack.detach(workers: input.settings.workers) { [batches] in _ = batches }
            if discardsTrees { break }
            var queued: Set<String> = []
            for unit in firstUnit..<program.units.count { collectImports(of: unit, queued: &queued, into: &next) }
            wave = next
        }
        program.sortNames()
        resolveImports()
        program.sortUnits(requested: input.settings.requestedSources)
    }

    /// Parses the files in as many batches as there are workers: fewer trees than files have to be joined.
    private func parse(_ files: [SourceFile]) -> [Batch] {
        var options = ParserOptions()
        options.reportsAllErrors = input.settings.reportsAllErrors
        options.builtins = YulBuiltins(input.settings.evmVersion)
        let parserOptions = options
        let parts = Self.split(files, into: input.settings.workers)
        let allBytes = files.reduce(0) { $0 + $1.bytes.count }
        let discardsTrees = discardsTrees
        return LargeStack.map(count: parts.count, workers: input.settings.workers) { part in
            var batch = Batch()
            if discardsTrees {
                batch.tree.reserve(forBytes: files[parts[part]].map(\.bytes.count).max() ?? 0)
                for index in parts[part] {
                    let start = batch.tree.mark
                    Self.parse(files[index], into: &batch, parserOptions)
                    batch.discardTree(from: start)
                }
                return batch
            }
            // The others will be appended to the first.
            let bytes = part == 0 ? allBytes : files[parts[part]].reduce(0) { $0 + $1.bytes.count }
            batch.tree.reserve(forBytes: bytes)
            batch.interner.reserve(forBytes: bytes)
            for index in parts[part] { Self.parse(files[index], into: &batch, parserOptions) }
            return batch
        }
    }

    /// Consecutive ranges of files with about the same number of bytes.
    private static func split(_ files: [SourceFile], into parts: Int) -> [Range<Int>] {
        var missing = files.reduce(0) { $0 + $1.bytes.count }
        var result: [Range<Int>] = []
        var start = 0
        var bytes = 0
        for (index, file) in files.enumerated() {
            bytes += file.bytes.count
            let partsLeft = max(1, parts - result.count)
            guard bytes * partsLeft >= missing || index == files.count - 1 else { continue }
            result.append(start..<index + 1)
            missing -= bytes
            start = index + 1
            bytes = 0
        }
        return result
    }

    private static func parse(_ file: SourceFile, into batch: inout Batch, _ options: ParserOptions) {
        var parsed = ParsedFile(file: file)
        (parsed.root, parsed.isGivenUp) = SolidityParser.parseFile(
            file, into: &batch.tree, interner: &batch.interner, diagnostics: &parsed.diagnostics, options: options)
        if SolidityParser.isExperimental(parsed.root, in: batch.tree), !parsed.diagnostics.hasErrors {
            parsed.experimental = SolidityParser.parseExperimental(
                file, diagnostics: &parsed.diagnostics, options: options)
            if parsed.diagnostics.hasErrors, !options.reportsAllErrors { parsed.diagnostics.keepErrors() }
        }
        batch.files.append(parsed)
    }

    private mutating func join(_ batch: inout Batch) {
        var offset: Int32 = 0
        if program.units.isEmpty {
            // Nobody else may hold a tree that is added to: it would be copied.
            program.tree = exchange(&batch.tree, with: SyntaxTree())
            program.interner = exchange(&batch.interner, with: Interner())
        } else {
            let renumbered = program.interner.merge(batch.interner)
            offset = program.tree.append(batch.tree, renumbered: renumbered)
        }
        for parsed in batch.files { add(parsed, offset: offset) }
    }

    private mutating func add(_ parsed: ParsedFile, offset: Int32) {
        let file = parsed.file
        let id = FileID(Int32(program.units.count))
        let root = parsed.root.isNone ? NodeID.none : NodeID(parsed.root.rawValue + offset)
        program.units.append(ProgramUnit(name: file.path, file: id, root: root))
        program.units[program.units.count - 1].experimental = parsed.experimental
        program.units[program.units.count - 1].isGivenUp = parsed.isGivenUp
        if let position = file.bytes.firstInvalidUTF8 {
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
            if written.isEmpty {
                // Reported by the parser.
                program.units[unit].imports.append(ProgramImport(directive: node, path: ""))
                continue
            }
            let path = input.settings.remappings.apply(
                to: SourcePath.resolveImport(written, in: name), in: name)
            program.units[unit].imports.append(ProgramImport(directive: node, path: path))
            if input.settings.stopAfterParsing || unitOfName[path] != nil || queued.contains(path) { continue }
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
        guard !program.units[unit].isGivenUp,
            let root = program.tree.find(AST.SourceUnit.self, program.units[unit].root)
        else { return [] }
        return program.tree.nodes(root.nodes).compactMap { node in
            guard let directive = program.tree.find(AST.ImportDirective.self, node) else { return nil }
            return (node, program.interner.text(directive.path), program.tree.span(node))
        }
    }

    private mutating func resolveImports() {
        var unresolved: [(unit: Int, index: Int)] = []
        for unit in program.units.indices {
            for index in program.units[unit].imports.indices {
                let target = unitOfName[program.units[unit].imports[index].path]
                program.units[unit].imports[index].unit = target
                if target == nil { unresolved.append((unit, index)) }
            }
        }
        if unresolved.isEmpty || !input.settings.reportsAllErrors { return }
        let guess = ImportGuess(program)
        for (unit, index) in unresolved {
            program.units[unit].imports[index].unit = guess.target(ofImport: index, in: unit)
        }
    }
}
