// A folder of a test's own, below the system's temporary directory.

import Foundation

/// Makes a folder with the given files (path below the folder and text), runs `body` with its path, and removes it.
@discardableResult
public func withTemporaryFolder<Result>(
    _ files: KeyValuePairs<String, String> = [:], _ body: (String) throws -> Result
) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("solwatt-\(UUID().uuidString)").resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
        let file = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }
    return try body(folder.path)
}
