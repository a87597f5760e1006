// Path text rules of the virtual file system: source unit names and file system paths as plain strings. Nothing here
// touches the disk, except that `absolute` needs the working directory it is given.

/// Pure operations on slash-separated paths, as the language's virtual file system defines them
/// (Solidity documentation, "Import Path Resolution").
public enum SourcePath {
    /// The source unit name that `importPath` means when written in the source unit `importer`.
    ///
    /// A path that starts with `./` or `../` is relative to the importer's directory; every other path is direct and
    /// returned unchanged. Remappings are applied afterwards.
    public static func resolveImport(_ importPath: String, in importer: String) -> String {
        guard importPath.utf8.first == UInt8(ascii: ".") else { return importPath }
        var result = Array(importer.utf8)
        removeFileName(of: &result)
        let path = Array(importPath.utf8)
        var start = 0
        while start < path.count {
            var end = start
            while end < path.count, path[end] != slash { end += 1 }
            let dots = dots(in: path, start, end)
            if start == 0, dots == 0 { return importPath }
            if dots == 2 {
                removeFileName(of: &result)
            } else if dots == 0, end > start {
                if let last = result.last, last != slash { result.append(slash) }
                result += path[start..<end]
            }
            start = end + 1
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static let slash = UInt8(ascii: "/")

    /// 1 for the segment `.`, 2 for `..`, 0 for others.
    private static func dots(in path: [UInt8], _ start: Int, _ end: Int) -> Int {
        let dot = UInt8(ascii: ".")
        if end - start == 1, path[start] == dot { return 1 }
        return end - start == 2 && path[start] == dot && path[start + 1] == dot ? 2 : 0
    }

    /// Everything before the last slash, without trailing slashes; `""` when there is no slash or only the root.
    public static func parent(of path: String) -> String {
        var bytes = Array(path.utf8)
        removeFileName(of: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// See ``parent(of:)``.
    private static func removeFileName(of path: inout [UInt8]) {
        var end = path.count - 1
        while end >= 0, path[end] != slash { end -= 1 }
        guard end >= 0, path.count > 1 else { return path.removeAll(keepingCapacity: true) }
        while end > 1, path[end - 1] == slash { end -= 1 }
        // The root keeps its slash.
        path.removeLast(path.count - max(end, 1))
    }

    /// `directory/name`, without doubling the slash and without a leading one for an empty directory.
    public static func join(_ directory: String, _ name: String) -> String {
        if directory.isEmpty || name.hasPrefix("/") { return name }
        return directory.hasSuffix("/") ? directory + name : directory + "/" + name
    }

    /// The absolute path with `.`, `..` and repeated slashes removed. `..` at the root stays at the root.
    public static func absolute(_ path: String, workingDirectory: String) -> String {
        let full = path.hasPrefix("/") ? path : join(workingDirectory, path)
        var kept: [Substring] = []
        for segment in full.split(separator: "/", omittingEmptySubsequences: true) {
            switch segment {
            case ".": continue
            case "..": _ = kept.popLast()
            default: kept.append(segment)
            }
        }
        return "/" + kept.joined(separator: "/")
    }

    /// `path` relative to `directory` if it lies inside (or is) it. Both are absolute and normalised.
    public static func relative(_ path: String, to directory: String) -> String? {
        let outer = directory.split(separator: "/")
        let inner = path.split(separator: "/")
        guard inner.count >= outer.count, inner.starts(with: outer) else { return nil }
        return inner[outer.count...].joined(separator: "/")
    }

    /// Whether `path` is `directory` or lies under it. Both are absolute and normalised.
    public static func isInside(_ path: String, directory: String) -> Bool {
        relative(path, to: directory) != nil
    }

    /// The last component of a path.
    public static func fileName(of path: String) -> String {
        String(path.split(separator: "/").last ?? "")
    }
}
