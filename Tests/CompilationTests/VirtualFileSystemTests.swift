import Glibc
import Primitives
import TestSupport
import Testing

@testable import Compilation

@Suite struct VirtualFileSystemTests {
    /// Cases of the language documentation's chapter on import path resolution.
    @Test(arguments: [
        ("./util.sol", "lib/math.sol", "lib/util.sol"), ("../a/b.sol", "lib/math.sol", "a/b.sol"),
        ("util.sol", "lib/math.sol", "util.sol"), ("./util.sol", "math.sol", "util.sol"),
        ("../../../x.sol", "a/b/c.sol", "x.sol"), ("/abs.sol", "a/b.sol", "/abs.sol"),
        ("./b.sol", "/project/a.sol", "/project/b.sol"), (".//x//./y.sol", "a/b.sol", "a/x/y.sol"),
        ("./b.sol", "https://example.com/a/x.sol", "https://example.com/a/b.sol"),
        ("@oz/token.sol", "a/b.sol", "@oz/token.sol"), ("..", "a/b/c.sol", "a"),
    ])
    func resolvesImports(_ path: String, _ importer: String, _ expected: String) {
        #expect(SourcePath.resolveImport(path, in: importer) == expected)
    }

    @Test func longestContextThenLongestPrefixThenLastWins() {
        let remappings = ["a/=1/", "a/b/=2/", "ctx:a/=3/", "a/b/=4/"].compactMap { Remapping($0) }
        #expect(remappings.apply(to: "a/b/c.sol", in: "x.sol") == "4/c.sol")
        #expect(remappings.apply(to: "a/c.sol", in: "x.sol") == "1/c.sol")
        #expect(remappings.apply(to: "a/b/c.sol", in: "ctx/x.sol") == "3/b/c.sol")
        #expect(remappings.apply(to: "b/c.sol", in: "ctx/x.sol") == "b/c.sol")
    }

    @Test func parsesRemappings() {
        #expect(Remapping("a=b") == Remapping(prefix: "a", target: "b"))
        #expect(Remapping("c:a=b=d") == Remapping(context: "c", prefix: "a", target: "b=d"))
        #expect(Remapping("a=") == Remapping(prefix: "a", target: ""))
        #expect(Remapping("a") == nil)
        #expect(Remapping("=b") == nil)
        #expect(Remapping("c:=b") == nil)
    }

    /// Makes a folder with files and removes it afterwards.
    private func withFolder(_ files: [String], _ body: (String) throws -> Void) throws {
        try withTemporaryFolder { folder in
            for file in files {
                let path = SourcePath.join(folder, file)
                try FileSystem.createDirectory(SourcePath.parent(of: path))
                try FileSystem.writeAtomically(Array(file.utf8), to: path)
            }
            try body(folder)
        }
    }

    private func text(_ result: SourceReadResult) -> String? {
        if case .success(let bytes) = result { String(decoding: bytes, as: UTF8.self) } else { nil }
    }

    private func reason(_ result: SourceReadResult) -> String {
        if case .failure(let reason) = result { reason } else { "" }
    }

    @Test func readsOnlyWhatIsAllowed() throws {
        try withFolder(["base/a.sol", "inc/b.sol", "inc/a.sol", "other/c.sol"]) { folder in
            let reader = FileReader(basePath: folder + "/base", includePaths: [folder + "/inc"])
            #expect(text(reader.read("b.sol")) == "inc/b.sol")
            #expect(reason(reader.read("a.sol")).hasPrefix("Ambiguous import."))
            #expect(reason(reader.read("none.sol")).hasPrefix("File not found."))
            #expect(reason(reader.read("../other/c.sol")).hasPrefix("File outside of allowed directories."))
            #expect(reason(reader.read(folder + "/other/c.sol")).hasPrefix("File outside of allowed directories."))
            let wider = FileReader(basePath: folder + "/base", allowedPaths: [folder + "/other"])
            #expect(text(wider.read(folder + "/other/c.sol")) == "other/c.sol")
            #expect(text(wider.read("file://a.sol")) == "base/a.sol")
            #expect(reason(FileReader(basePath: folder).read("base")) == "Not a valid file.")
        }
    }

    @Test func namesFilesRelativeToTheBase() {
        let reader = FileReader(basePath: "/p/base", includePaths: ["/p/inc"])
        #expect(reader.sourceUnitName(ofCommandLinePath: "/p/base/x/./a.sol") == "x/a.sol")
        #expect(reader.sourceUnitName(ofCommandLinePath: "/p/inc/b.sol") == "b.sol")
        #expect(reader.sourceUnitName(ofCommandLinePath: "/q/c.sol") == "/q/c.sol")
    }

    /// Sizes about those of the buffers; a pipe does not tell its size.
    @Test(arguments: [0, 1, 1 << 20, (1 << 20) + 1, 3_000_001])
    func readsFilesAndPipesWhole(size: Int) throws {
        try withTemporaryFolder { folder in
            let (file, pipe) = (folder + "/file", folder + "/pipe")
            let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 * 31 + $0 >> 8) }
            try FileSystem.writeAtomically(bytes, to: file)
            #expect(try FileSystem.read(file) == bytes)
            #expect(mkfifo(pipe, 0o600) == 0)
            #expect(system("cat '\(file)' > '\(pipe)' &") == 0)
            #expect(try FileSystem.read(pipe) == bytes)
        }
    }

    @Test func writesWholeFilesOrNothing() throws {
        try withFolder(["d/keep.sol"]) { folder in
            #expect(throws: FileError.self) {
                try FileSystem.writeAll([("x.abi", [1]), ("d", [2])], to: folder)
            }
            #expect(FileSystem.kind(of: folder + "/x.abi") == .missing)
            let left = try FileSystem.files(under: folder, suffix: "")
            #expect(left.map(SourcePath.fileName) == ["keep.sol"])
        }
    }
}
