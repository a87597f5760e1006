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
        let path = Array(importPath.utf8)
        let firstSegment = path.prefix { $0 != slash }
        guard isDots(firstSegment, 1) || isDots(firstSegment, 2) else { return importPath }
        var result = parent(of: importer.utf8[...])
        var start = 0
        while start < path.count {
            let end = path[start...].firstIndex(of: slash) ?? path.count
            let segment = path[start..<end]
            start = end + 1
            if isDots(segment, 2) {
                result = parent(of: result[...])
            } else if !segment.isEmpty && !isDots(segment, 1) {
                if let last = result.last, last != slash { result.append(slash) }
                result += segment
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static let slash = UInt8(ascii: "/")

    private static func isDots(_ segment: ArraySlice<UInt8>, _ count: Int) -> Bool {
        segment.count == count && segment.allSatisfy { $0 == UInt8(ascii: ".") }
    }

    /// Everything before the last slash, without trailing slashes; `""` when there is no slash or only the root.
    public static func parent(of path: String) -> String {
        String(decoding: parent(of: path.utf8[...]), as: UTF8.self)
    }

    private static func parent(of path: some BidirectionalCollection<UInt8>) -> [UInt8] {
        let bytes = Array(path)
        guard let last = bytes.lastIndex(of: slash), bytes.count > 1 else { return [] }
        var end = last
        while end > 1, bytes[end - 1] == slash { end -= 1 }
        return end == 0 ? [slash] : Array(bytes[..<end])
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
