// Remappings that follow from where dependencies lie: `lib/name/src` is imported as `name/…`, and what a dependency says
// about its own imports holds inside it.

import Compilation

/// Finds the packages below a library directory and the remappings they need.
///
/// A package is a directory directly below a library directory. Its name followed by `/` maps to its `src` directory if
/// that holds Solidity, else to its `contracts` directory if nothing else in the package does, else to the package itself.
/// The remappings that a package's own `foundry.toml` and `remappings.txt` give, and those of the packages nested in it,
/// also hold for the whole project, unless something closer to the root has claimed the prefix; inside the package they
/// hold in any case.
struct DependencyRemappings {
    /// Everything below the root that is deeper than this is not looked at.
    private static let maximumNesting = 8
    /// Directories of a package that hold no importable sources.
    private static let skipped: Set<String> = [
        "test", "tests", "demo", "script", "scripts", "lib", "node_modules", "out", "cache", "artifacts",
    ]
    /// Prefixes that mean a project's own directories: a package's remapping of one holds inside that package only.
    private static let directoryPrefixes: Set<String> = [
        "src/", "contracts/", "test/", "tests/", "script/", "scripts/", "lib/", "node_modules/",
    ]

    /// A remapping and how far from the root it was found.
    private struct Candidate {
        var remapping: Remapping
        /// The package that the remapping belongs to, relative to the root, with a trailing slash; empty for packages of
        /// the root itself.
        var owner: String
        var nesting: Int
        var isExplicit: Bool
    }

    private let root: String
    private var candidates: [Candidate] = []
    private var visited: Set<String> = []

    /// Remappings in rising precedence: those for the whole project, then those of single packages.
    /// - Parameter claimed: what the project itself maps; nothing below these prefixes is mapped again.
    static func find(
        root: String, libraries: [String], claimed: [Remapping]
    ) throws -> [Remapping] {
        var search = DependencyRemappings(root: root)
        for library in libraries { try search.scan(library: library, owner: "", nesting: 0) }
        return search.result(claimed: claimed)
    }

    private init(root: String) { self.root = root }

    private func absolute(_ path: String) -> String { SourcePath.join(root, path) }

    // MARK: Search

    /// `library` is relative to the root.
    private mutating func scan(library: String, owner: String, nesting: Int) throws {
        guard nesting < Self.maximumNesting, FileSystem.kind(of: absolute(library)) == .directory,
            visited.insert(FileSystem.canonical(absolute(library))).inserted
        else { return }
        for name in try entries(of: library) {
            let package = SourcePath.join(library, name)
            guard FileSystem.kind(of: absolute(package)) == .directory else { continue }
            try scan(package: package, name: name, owner: owner, nesting: nesting)
        }
    }

    private mutating func scan(package: String, name: String, owner: String, nesting: Int) throws {
        if let sources = try sourceDirectory(of: package) {
            candidates.append(
                Candidate(
                    remapping: Remapping(prefix: name + "/", target: sources + "/"), owner: owner, nesting: nesting,
                    isExplicit: false))
        }
        let configuration = try FoundryConfiguration.read(in: absolute(package), profile: "default")
        let own = try (configuration?.remappings ?? []) + RemappingFile.read(in: absolute(package))
        for remapping in own {
            let isLocal = !remapping.target.hasPrefix("/")
            candidates.append(
                Candidate(
                    remapping: Remapping(
                        prefix: remapping.prefix,
                        target: isLocal ? SourcePath.join(package, remapping.target) : remapping.target),
                    owner: package + "/", nesting: nesting + 1, isExplicit: true))
        }
        for library in configuration?.libs ?? ["lib"] {
            try scan(
                library: SourcePath.join(package, library), owner: package + "/", nesting: nesting + 1)
        }
    }

    /// The directory that the package's name stands for, relative to the root; nil when it holds no Solidity.
    private func sourceDirectory(of package: String) throws -> String? {
        let src = SourcePath.join(package, "src")
        if try holdsSolidity(src) { return src }
        var holders: [String] = []
        for name in try entries(of: package) where !Self.skipped.contains(name) {
            let path = SourcePath.join(package, name)
            if name.hasSuffix(".sol"), FileSystem.kind(of: absolute(path)) == .file { return package }
            if try holdsSolidity(path) { holders.append(name) }
        }
        if holders.isEmpty { return nil }
        return holders == ["contracts"] ? SourcePath.join(package, "contracts") : package
    }

    private func holdsSolidity(_ directory: String, depth: Int = 0) throws -> Bool {
        guard depth < Self.maximumNesting, FileSystem.kind(of: absolute(directory)) == .directory else { return false }
        let names = try entries(of: directory)
        for name in names where name.hasSuffix(".sol") {
            if FileSystem.kind(of: absolute(SourcePath.join(directory, name))) == .file { return true }
        }
        for name in names where !Self.skipped.contains(name) {
            if try holdsSolidity(SourcePath.join(directory, name), depth: depth + 1) { return true }
        }
        return false
    }

    /// Names in a directory, sorted, without hidden ones.
    private func entries(of directory: String) throws -> [String] {
        do {
            return try FileSystem.entries(of: absolute(directory)).filter { !$0.hasPrefix(".") }
        } catch {
            throw ProjectError(file: error.path, reason: error.reason)
        }
    }

    // MARK: Choice

    private func result(claimed: [Remapping]) -> [Remapping] {
        // Close to the root wins, then what a package says itself, then the path.
        let ordered = candidates.enumerated().sorted { left, right in
            let (a, b) = (left.element, right.element)
            if a.nesting != b.nesting { return a.nesting < b.nesting }
            if a.isExplicit != b.isExplicit { return a.isExplicit }
            return left.offset < right.offset
        }.map(\.element)
        let claimedPrefixes = claimed.filter(\.context.isEmpty).map(\.prefix)
        var global: [Remapping] = []
        var ofPackages: [Remapping] = []
        for candidate in ordered {
            let prefix = candidate.remapping.prefix
            if claimedPrefixes.contains(where: { prefix.utf8.starts(with: $0.utf8) }) { continue }
            let isOwnDirectory = !candidate.owner.isEmpty && Self.directoryPrefixes.contains(prefix)
            let winner = global.first { $0.prefix == prefix }
            if winner == nil, !isOwnDirectory {
                global.append(candidate.remapping)
                continue
            }
            if winner?.target == candidate.remapping.target || candidate.owner.isEmpty { continue }
            let scoped = Remapping(
                context: candidate.owner, prefix: prefix, target: candidate.remapping.target)
            if !ofPackages.contains(where: { $0.context == scoped.context && $0.prefix == prefix }) {
                ofPackages.append(scoped)
            }
        }
        return global.sorted { $0.prefix < $1.prefix }
            + ofPackages.sorted { ($0.context, $0.prefix) < ($1.context, $1.prefix) }
    }
}
