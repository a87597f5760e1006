import SoliditySyntax
import Testing

@testable import Compilation

/// Sources that exist only in memory.
struct MemoryReader: SourceReader {
    var files: [String: String]

    func read(_ name: String) -> SourceReadResult {
        files[name].map { .success(Array($0.utf8)) } ?? .failure("no such file")
    }
}

@Suite struct ProgramLoaderTests {
    private func load(
        _ sources: [String: String], reading files: [String: String] = [:], workers: Int = 2, asSolc: Bool = false
    )
        -> ParsedProgram
    {
        var settings = CompilerSettings()
        settings.workers = workers
        settings.reportsAllErrors = !asSolc
        let texts = sources.map { SourceText(name: $0.key, bytes: Array($0.value.utf8)) }
        return ProgramLoader.load(CompilerInput(sources: texts, settings: settings, reader: MemoryReader(files: files)))
    }

    @Test func followsImportsInSolcsOrder() {
        let program = load(
            ["b.sol": "import './z.sol'; import './y.sol';", "a.sol": "import 'b.sol';"],
            reading: ["z.sol": "import 'w.sol';", "y.sol": "", "w.sol": ""])
        #expect(!program.diagnostics.hasErrors)
        // Given sources by name, then what each file imports anew, by name.
        #expect(program.units.map(\.name) == ["a.sol", "b.sol", "y.sol", "z.sol", "w.sol"])
        // Imported units come before their importers.
        #expect(program.order.map { program.units[$0].name } == ["w.sol", "z.sol", "y.sol", "b.sol", "a.sol"])
        #expect(program.unitsByName.map { program.units[$0].name } == ["a.sol", "b.sol", "w.sol", "y.sol", "z.sol"])
    }

    @Test func fileThatImportsItself() {
        let program = load(["a.sol": "import './a.sol'; import {C as D} from 'a.sol'; contract C { D other; }"])
        #expect(!program.diagnostics.hasErrors)
        #expect(program.units.map(\.name) == ["a.sol"])
        #expect(program.units[0].imports.map(\.unit) == [0, 0])
        #expect(program.order == [0])
    }

    @Test func importCyclesEnd() {
        let program = load(["a.sol": "import 'b.sol';"], reading: ["b.sol": "import 'a.sol'; import 'b.sol';"])
        #expect(program.order.count == 2)
        #expect(program.units[1].imports.map(\.unit) == [0, 1])
    }

    @Test func reportsMissingImports() {
        let program = load(["a.sol": "contract C {}\nimport 'none.sol';"])
        let errors = program.diagnostics.items.filter { $0.severity == .error }
        #expect(errors.map(\.entry.code) == [6275])
        #expect(errors.first?.span.start == 14)
    }

    /// Trees that nobody will look at go with their file; those of experimental Solidity stay.
    @Test(arguments: [1, 2])
    func treesAreKeptForThoseWhoLook(_ workers: Int) {
        let files = [
            "a.sol": "contract A { uint a; }", "b.sol": "contract B {", "c.sol": "import 'none.sol'; contract C {}",
            "d.sol": "pragma experimental solidity;",
        ]
        func load(keepsTrees: Bool) -> ParsedProgram {
            var settings = CompilerSettings()
            settings.workers = workers
            settings.stopAfterParsing = true
            settings.keepsTrees = keepsTrees
            let texts = files.map { SourceText(name: $0.key, bytes: Array($0.value.utf8)) }
            return ProgramLoader.load(
                CompilerInput(sources: texts, settings: settings, reader: MemoryReader(files: [:])))
        }
        let (with, without) = (load(keepsTrees: true), load(keepsTrees: false))
        #expect(with.units.allSatisfy { !$0.root.isNone })
        #expect(without.units.map(\.root.isNone) == [true, true, true, false])
        #expect(without.tree.count > 0 && without.tree.count < with.tree.count / 2)
        #expect(with.diagnostics.items.map(\.entry.code) == without.diagnostics.items.map(\.entry.code))
        #expect(without.diagnostics.hasErrors && without.unitsByName == with.unitsByName)
    }

    /// solc has no tree of a file after an error that ends a construct, and so knows of no imports; other errors of the
    /// parser leave the tree.
    @Test(arguments: [
        ("pragma solidity 0.8.x.y; import 'none.sol';", [1684]),
        ("pragma solidity ^0.7.0; import 'none.sol';", [5333]),
        ("import 'none.sol'; contract C { function f( ; }", [3546]),
        ("import 'none.sol'; contract C { function f() public { uint[] memory a = [1, , 2]; } }", [4799, 6275]),
    ])
    func importsOfBrokenFiles(_ text: String, _ codes: [Int]) {
        let program = load(["a.sol": text], asSolc: true)
        #expect(program.diagnostics.items.filter { $0.severity == .error }.map(\.entry.code) == codes)
        let tools = load(["a.sol": text])
        #expect(tools.diagnostics.items.contains { $0.entry.code == 6275 })
    }

    @Test func theNumberOfThreadsChangesNothing() {
        let sources = Dictionary(
            uniqueKeysWithValues: (0..<20).map {
                ("f\($0).sol", "import 'g\($0).sol'; contract C\($0) { uint x\($0); }")
            })
        let files = Dictionary(uniqueKeysWithValues: (0..<20).map { ("g\($0).sol", "contract G\($0) {}") })
        let one = load(sources, reading: files, workers: 1)
        let many = load(sources, reading: files, workers: 8)
        #expect(one.units.map(\.name) == many.units.map(\.name))
        #expect(one.tree.count == many.tree.count)
        for index in 0..<one.tree.count {
            let id = NodeID(Int32(index))
            #expect(one.tree.kind(id) == many.tree.kind(id) && one.tree.span(id) == many.tree.span(id))
            #expect(one.interner.bytes(one.tree.name(id)) == many.interner.bytes(many.tree.name(id)))
        }
    }
}
