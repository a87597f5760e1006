// Where a project's root is, and what the files that lie there say about sources and settings.

import Compilation
import Glibc

/// A Foundry or Hardhat project, as far as a compiler needs to know it.
public struct Project: Sendable {
    /// Absolute path of the directory that source unit names are relative to.
    public var root: String
    /// Directory of the project's own contracts, relative to `root`.
    public var sourceDirectory: String
    /// In the order in which the compiler applies them: later ones win among equals.
    public var remappings: [Remapping] = []
    /// Absolute paths, besides the root, in which imports are looked for.
    public var includePaths: [String] = []
    /// Absolute paths of package directories (`node_modules`), the closest first: used where nothing else has the file.
    public var packageDirectories: [String] = []
    /// Absolute paths, besides those above, that may be read.
    public var allowedPaths: [String] = []
    /// What `foundry.toml` says; empty without one.
    public var configuration = FoundryConfiguration()

    /// The names of files that mark a project's root, in the order in which they are looked for in a directory.
    private static let markers = [
        FoundryConfiguration.fileName, RemappingFile.name, "hardhat.config.js", "hardhat.config.ts",
        "hardhat.config.cjs", "hardhat.config.mjs",
    ]

    /// The project that `directory` lies in: the closest directory upwards that has a marker; nil without one.
    /// - Parameter environment: variables; `FOUNDRY_PROFILE` chooses the profile of `foundry.toml`.
    /// - Throws: `ProjectError` when a configuration file cannot be used.
    public static func find(
        from directory: String, environment: (String) -> String? = Project.environmentVariable
    ) throws -> Project? {
        var current = SourcePath.absolute(directory, workingDirectory: FileSystem.workingDirectory)
        while true {
            for marker in markers where FileSystem.kind(of: SourcePath.join(current, marker)) == .file {
                return try read(root: current, profile: environment("FOUNDRY_PROFILE") ?? "default")
            }
            if current == "/" { return nil }
            current = SourcePath.parent(of: current)
        }
    }

    /// Reads the configuration in `root`.
    static func read(root: String, profile: String) throws -> Project {
        let foundry = try FoundryConfiguration.read(in: root, profile: profile)
        let configuration = foundry ?? FoundryConfiguration()
        func absolute(_ path: String) -> String { SourcePath.absolute(path, workingDirectory: root) }
        var project = Project(
            root: root, sourceDirectory: configuration.src ?? (foundry == nil ? "contracts" : "src"))
        project.configuration = configuration
        project.includePaths = configuration.includePaths.map(absolute)

        let libraries = configuration.libs ?? ["lib"]
        let isPackageDirectory = { (path: String) in SourcePath.fileName(of: path) == "node_modules" }
        let dependencyDirectories = libraries.filter { !isPackageDirectory($0) }
        project.allowedPaths = (configuration.allowPaths + dependencyDirectories).map(absolute)

        let own = configuration.remappings + (try RemappingFile.read(in: root))
        let found =
            configuration.autoDetectRemappings
            ? try DependencyRemappings.find(
                root: root, libraries: dependencyDirectories, claimed: own) : []
        project.remappings = found + own
        project.packageDirectories = packageDirectories(
            root: root, configured: libraries.filter(isPackageDirectory).map(absolute))
        return project
    }

    /// `node_modules` of the root and of the directories above it (workspaces keep shared packages there).
    private static func packageDirectories(root: String, configured: [String]) -> [String] {
        var result = configured.filter { FileSystem.kind(of: $0) == .directory }
        var current = root
        while true {
            let candidate = SourcePath.join(current, "node_modules")
            if !result.contains(candidate), FileSystem.kind(of: candidate) == .directory { result.append(candidate) }
            if current == "/" || current.isEmpty { return result }
            current = SourcePath.parent(of: current)
        }
    }

    /// The project's own Solidity files, absolute and sorted.
    public func sourceFiles() throws -> [String] {
        let directory = SourcePath.join(root, sourceDirectory)
        do {
            return try FileSystem.files(under: directory, suffix: ".sol")
        } catch {
            throw ProjectError(file: error.path, reason: error.reason)
        }
    }

    /// A variable of the process' environment; nil when it is unset or empty.
    @Sendable public static func environmentVariable(_ name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return String(cString: value)
    }
}
