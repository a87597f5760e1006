// Test files of solc's syntax suite: sources, then the diagnostics that checking them gives.

import Compilation
import SoliditySource

/// One file of the syntax suite.
struct SyntaxTest: Sendable {
    /// solc's test runner puts a pragma before every source, and a licence before those that do not name one.
    private static let pragma = "pragma solidity >=0.0;\n"
    /// What sources without licence get.
    static let preamble = pragma + "// SPDX-License-Identifier: GPL-3.0\n"

    /// A source with what the runner puts before it.
    private static func completed(name: String, _ bytes: [UInt8]) -> SourceText {
        let hasLicense = String(decoding: bytes, as: UTF8.self).contains("SPDX-License-Identifier:")
        return SourceText(name: name, bytes: Array((hasLicense ? pragma : preamble).utf8) + bytes)
    }

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
            Self.completed(name: source.name, Array(source.text.utf8))
        }
        let external = fixture.externalSources.compactMap { source in
            read(source.path).map { Self.completed(name: source.name, $0) }
        }
        return Compilation.check(CompilerInput(sources: texts + external, settings: settings))
    }

    static func compare(
        _ compilation: Compilation, with expectations: String, errorsOnly: Bool = false
    ) -> FrontEndOutcome {
        let obtained = compilation.diagnostics.items.map { diagnostic -> ExpectedDiagnostic in
            let sources = compilation.program.sources
            let file = sources.file(at: diagnostic.span.start).map { sources[$0].bytes }
            let isFull = file?.starts(with: preamble.utf8) ?? false
            let offset = isFull ? preamble.utf8.count : pragma.utf8.count
            return ExpectedDiagnostic(diagnostic, sources: sources, offset: offset)
        }
        return ExpectedDiagnostic.compare(
            expected: ExpectedDiagnostic.parse(expectations),
            obtained: errorsOnly ? obtained.filter(\.isError) : obtained)
    }
}
