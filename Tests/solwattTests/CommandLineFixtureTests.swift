import Compilation
import Glibc
import TestSupport
import Testing

/// Runs every case of `Tests/Fixtures/cli` and `Tests/Fixtures/json`: the shell line in `command` runs in the case's folder
/// with `$SOLWATT` set, and its standard output, standard error and exit status must be those in `expected`.
/// `UPDATE_FIXTURES=1 swift test --filter CommandLineFixtureTests` rewrites the expectations.
@Suite struct CommandLineFixtureTests {
    static let fixtures = SourcePath.absolute("../Fixtures", workingDirectory: SourcePath.parent(of: #filePath))

    /// Case folders, relative to `fixtures`.
    static let cases: [String] = ["cli", "json"].flatMap { kind in
        let commands = (try? FileSystem.files(under: SourcePath.join(fixtures, kind), suffix: "command")) ?? []
        return commands.compactMap { SourcePath.relative(SourcePath.parent(of: $0), to: fixtures) }
    }

    /// The executable that was built together with the tests.
    static let executable: String = {
        let own = FileSystem.canonical("/proc/self/exe")
        let beside = SourcePath.join(SourcePath.parent(of: own), "solwatt")
        if FileSystem.kind(of: beside) == .file { return beside }
        let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? ""
        return SourcePath.join(SourcePath.parent(of: bundle), "solwatt")
    }()

    @Test func casesExist() { #expect(Self.cases.count > 10) }

    @Test(arguments: cases)
    func behavesAsExpected(_ name: String) throws {
        let folder = SourcePath.join(Self.fixtures, name)
        let line = String(decoding: try FileSystem.read(SourcePath.join(folder, "command")), as: UTF8.self)
        let actual = try Self.run(line, in: folder)
        let file = SourcePath.join(folder, "expected")
        if getenv("UPDATE_FIXTURES") != nil {
            try FileSystem.writeAtomically(Array(actual.utf8), to: file)
            return
        }
        let expected = String(decoding: try FileSystem.read(file), as: UTF8.self)
        #expect(actual == expected, "\(name)")
    }

    /// Standard output, then standard error, then the exit status.
    private static func run(_ line: String, in folder: String) throws -> String {
        try withTemporaryFolder { scratch in
            let script = """
                cd '\(folder)' && export SOLWATT='\(executable)' OUT='\(scratch)/out' && {
                \(line)
                } > '\(scratch)/stdout' 2> '\(scratch)/stderr' < /dev/null
                """
            let status = system(script)
            let output = try FileSystem.read(scratch + "/stdout")
            let errors = try FileSystem.read(scratch + "/stderr")
            let text =
                "-- stdout\n\(String(decoding: output, as: UTF8.self))-- stderr\n"
                + "\(String(decoding: errors, as: UTF8.self))-- status \((status >> 8) & 0xff)\n"
            return [(scratch, "$SCRATCH"), (folder, "$FOLDER")].reduce(text) { text, name in
                text.split(separator: name.0, omittingEmptySubsequences: false).joined(separator: name.1)
            }
        }
    }
}
