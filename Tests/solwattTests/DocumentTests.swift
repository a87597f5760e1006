import Compilation
import Glibc
import Testing

/// Examples in documents are made by the tool: a line `<!-- made by: COMMAND -->` is followed by a fenced block that holds
/// the output of COMMAND, run at the top of the repository with `solwatt` on its path.
/// `UPDATE_FIXTURES=1 swift test --filter DocumentTests` rewrites the blocks.
@Suite struct DocumentTests {
    static let root = SourcePath.absolute("../..", workingDirectory: SourcePath.parent(of: #filePath))

    @Test(arguments: ["README.md", "ARCHITECTURE.md"])
    func examplesAreTrue(_ document: String) throws {
        let path = SourcePath.join(Self.root, document)
        let text = String(decoding: try FileSystem.read(path), as: UTF8.self)
        let (rewritten, count) = try Self.rewrite(text)
        #expect(count > 0)
        if getenv("UPDATE_FIXTURES") != nil {
            try FileSystem.writeAtomically(Array(rewritten.utf8), to: path)
        } else {
            #expect(rewritten == text)
        }
    }

    /// The text with all made blocks made anew, and their number.
    private static func rewrite(_ text: String) throws -> (text: String, count: Int) {
        var output: [String] = []
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
        var count = 0
        while let line = lines.popFirst() {
            output.append(line)
            guard line.hasPrefix("<!-- made by: "), line.hasSuffix(" -->"), let fence = lines.popFirst() else {
                continue
            }
            count += 1
            output.append(fence)
            while let old = lines.first, !old.hasPrefix("```") {
                _ = old
                lines.removeFirst()
            }
            output += try run(String(line.dropFirst(14).dropLast(4)))
        }
        return (output.joined(separator: "\n"), count)
    }

    /// The lines that a shell command prints, standard error included.
    private static func run(_ command: String) throws -> [String] {
        let folder = SourcePath.parent(of: CommandLineFixtureTests.executable)
        let script = "cd '\(root)' && PATH='\(folder)':\"$PATH\" && { \(command)\n} 2>&1"
        let pipe = try #require(popen(script, "r"))
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 14)
        while true {
            let count = fread(&buffer, 1, buffer.count, pipe)
            if count == 0 { break }
            bytes += buffer[..<count]
        }
        pclose(pipe)
        var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last == "" { lines.removeLast() }
        return lines.map(String.init)
    }
}
