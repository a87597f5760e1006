// `remappings.txt`: one remapping a line.

import Compilation

enum RemappingFile {
    static let name = "remappings.txt"

    /// Reads `directory/remappings.txt`; empty when there is none. Blank lines and lines that start with `#` are skipped.
    static func read(in directory: String) throws -> [Remapping] {
        let path = SourcePath.join(directory, name)
        guard FileSystem.kind(of: path) == .file else { return [] }
        let text = String(decoding: try ProjectFiles.read(path), as: UTF8.self)
        var result: [Remapping] = []
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let entry = line.trimmingWhitespace()
            if entry.isEmpty || entry.hasPrefix("#") { continue }
            guard let remapping = Remapping(entry) else {
                throw ProjectError(
                    file: path, line: index + 1, reason: "'\(entry)' is not a remapping (`prefix=target`)")
            }
            result.append(remapping)
        }
        return result
    }
}

enum ProjectFiles {
    /// A configuration file's bytes, its failure as a `ProjectError`.
    static func read(_ path: String) throws(ProjectError) -> [UInt8] {
        do {
            return try FileSystem.read(path)
        } catch {
            throw ProjectError(file: error.path, reason: error.reason)
        }
    }
}

extension Substring {
    /// Without blanks, tabs and carriage returns at both ends.
    func trimmingWhitespace() -> String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
