// Test files of solc's syntax suite: sources, then the diagnostics that checking them gives.

import Compilation
import SoliditySource

/// One file of the syntax suite.
struct SyntaxTest: Sendable {
    /// solc's test runner puts this before every source, so that files need neither pragma nor licence.
    static let preamble = "pragma solidity >=0.0;\n// SPDX-License-Identifier: GPL-3.0\n"

    let fixture: FixtureFile
    private let read: @Sendable (String) -> [UInt8]?

    init(_ text: String, read: @Sendable @escaping (String) -> [UInt8]?) {
        fixture = FixtureFile(text)
        self.read = read
    }

    func run() -> FrontEndOutcome {
        guard let compilation = compile() else {
            return FrontEndOutcome(agreement: .none, skipped: "no EVM version fits")
        }
        return Self.compare(compilation, with: fixture.expectations)
    }

    /// Checks the sources of the file; nil if its `EVMVersion` fits no known version.
    func compile() -> Compilation? {
        guard let version = EVMVersionFilter.version(for: fixture.settings["EVMVersion"]) else { return nil }
        var settings = CompilerSettings()
        settings.evmVersion = version
        settings.reportsAllErrors = false
        settings.workers = 1
        settings.stopAfterParsing = fixture.settings["stopAfter"] == "parsing"
        // The runner's default is the full optimiser, with its Yul part unless the file says otherwise.
        settings.optimizerEnabled = fixture.settings["optimize-yul"] != "false"
        let texts = fixture.sources.map { source in
            SourceText(name: source.name, bytes: Array((Self.preamble + source.text).utf8))
        }
        let external = fixture.externalSources.compactMap { source in
            read(source.path).map { SourceText(name: source.name, bytes: Array(Self.preamble.utf8) + $0) }
        }
        return Compilation.check(CompilerInput(sources: texts + external, settings: settings))
    }

    static func compare(
        _ compilation: Compilation, with expectations: String, errorsOnly: Bool = false
    ) -> FrontEndOutcome {
        let obtained = compilation.diagnostics.items.map {
            ExpectedDiagnostic($0, sources: compilation.program.sources, offset: preamble.utf8.count)
        }
        return ExpectedDiagnostic.compare(
            expected: ExpectedDiagnostic.parse(expectations),
            obtained: errorsOnly ? obtained.filter(\.isError) : obtained)
    }
}
