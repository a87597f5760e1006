// Source units from disk under the rules of the virtual file system: base path, include paths and allowed paths. A file
// outside of what the user allowed is never read.

/// A `SourceReader` over the file system.
public struct FileReader: SourceReader {
    /// The directory that source unit names are relative to; empty means the working directory.
    public let basePath: String
    public let includePaths: [String]
    /// Directories of packages (`node_modules`), tried in order where neither the base path nor an include path has the
    /// file. May be read like those.
    public let packageDirectories: [String]
    /// Directories and files that may be read besides the base path and the include paths.
    public let allowedPaths: [String]
    private let workingDirectory: String

    /// Paths are taken relative to the working directory.
    public init(
        basePath: String = "", includePaths: [String] = [], packageDirectories: [String] = [],
        allowedPaths: [String] = []
    ) {
        let workingDirectory = FileSystem.workingDirectory
        self.workingDirectory = workingDirectory
        self.basePath = basePath.isEmpty ? "" : SourcePath.absolute(basePath, workingDirectory: workingDirectory)
        self.includePaths = includePaths.map { SourcePath.absolute($0, workingDirectory: workingDirectory) }
        self.packageDirectories = packageDirectories.map {
            SourcePath.absolute($0, workingDirectory: workingDirectory)
        }
        self.allowedPaths = allowedPaths.map { SourcePath.absolute($0, workingDirectory: workingDirectory) }
    }

    /// The source unit name of a file named on the command line: relative to the base path or to the first include
    /// path that contains it, else its absolute path.
    public func sourceUnitName(ofCommandLinePath path: String) -> String {
        let absolute = SourcePath.absolute(path, workingDirectory: workingDirectory)
        for prefix in [basePath.isEmpty ? workingDirectory : basePath] + includePaths {
            if let name = SourcePath.relative(absolute, to: prefix), !name.isEmpty { return name }
        }
        return absolute
    }

    public func read(_ name: String) -> SourceReadResult {
        let name = name.hasPrefix("file://") ? String(name.dropFirst(7)) : name
        let prefixes = [basePath] + includePaths
        let candidates = existing(name, below: prefixes)
        guard let path = candidates.first ?? existing(name, below: packageDirectories).first else {
            return .failure(
                "File not found. Searched the following locations: \(quoted(prefixes + packageDirectories)).")
        }
        if candidates.count > 1 {
            return .failure(
                "Ambiguous import. Multiple matching files found inside base path and/or include paths: "
                    + "\(quoted(candidates)).")
        }
        let allowed =
            allowedPaths + [basePath.isEmpty ? workingDirectory : basePath] + includePaths + packageDirectories
        guard allowed.contains(where: { SourcePath.isInside(path, directory: FileSystem.canonical($0)) }) else {
            return .failure(
                "File outside of allowed directories. The following are allowed: \(quoted(allowed)).")
        }
        guard FileSystem.kind(of: path) == .file else { return .failure("Not a valid file.") }
        do {
            return .success(try FileSystem.read(path))
        } catch {
            return .failure(error.description)
        }
    }

    /// The canonical paths of `name` below the prefixes that have it, each once.
    private func existing(_ name: String, below prefixes: [String]) -> [String] {
        var result: [String] = []
        for prefix in prefixes {
            let path = SourcePath.absolute(SourcePath.join(prefix, name), workingDirectory: workingDirectory)
            guard FileSystem.kind(of: path) != .missing else { continue }
            let canonical = FileSystem.canonical(path)
            if !result.contains(canonical) { result.append(canonical) }
        }
        return result
    }

    /// The directory must be one that may be read.
    public func fileNames(besides name: String) -> [String] {
        let prefixes = [basePath] + includePaths + packageDirectories
        let allowed =
            (allowedPaths + [basePath.isEmpty ? workingDirectory : basePath] + includePaths + packageDirectories)
            .map(FileSystem.canonical)
        return prefixes.flatMap { prefix in
            let path = SourcePath.absolute(SourcePath.join(prefix, name), workingDirectory: workingDirectory)
            let directory = FileSystem.canonical(SourcePath.parent(of: path))
            guard allowed.contains(where: { directory == $0 || SourcePath.isInside(directory, directory: $0) }) else {
                return [String]()
            }
            return ((try? FileSystem.entries(of: directory)) ?? []).filter { $0.hasSuffix(".sol") }
        }
    }

    private func quoted(_ paths: [String]) -> String {
        paths.map { "\"\($0)\"" }.joined(separator: ", ")
    }
}
