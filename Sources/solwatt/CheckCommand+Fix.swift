// `solwatt check --fix`: rounds of checking and applying fixes in memory; files are written once, at the end.

import Compilation
import SoliditySource

extension CheckCommand {
    /// One fix can make room for another; texts that fixes change back and forth end the rounds.
    private static let maximumRounds = 10

    /// Applies fixes to the files that were named, and says which.
    /// - Returns: the program after the fixes.
    static func fix(
        _ input: CompilerInput, _ selection: SourceOptions.Selection, _ policy: DiagnosticPolicy
    ) throws -> CheckedProgram {
        let paths = selection.pathOfName
        var input = input
        var checked = CheckedProgram(input, policy)
        var codes: [String: [Int]] = [:]
        for _ in 0..<maximumRounds {
            let application = FixApplication(
                checked.diagnostics.items, in: checked.sources, isFixable: { paths[$0] != nil })
            if application.files.isEmpty { break }
            var next = input
            for file in application.files {
                guard let index = next.sources.firstIndex(where: { $0.name == file.name }) else { continue }
                next.sources[index].bytes = SourceBytes(file.bytes)
            }
            let after = CheckedProgram(next, policy)
            // A text that cannot be parsed any more is worse than what was there.
            if checked.compilation.analysis != nil && after.compilation.analysis == nil { break }
            for file in application.files { codes[file.name, default: []] += file.codes }
            input = next
            checked = after
        }
        let changed = input.sources.filter { codes[$0.name] != nil }
        try write(changed, paths)
        for source in changed { report(paths[source.name] ?? source.name, codes[source.name] ?? []) }
        return checked
    }

    private static func write(_ sources: [SourceText], _ paths: [String: String]) throws {
        do {
            try FileSystem.replaceAll(
                sources.compactMap { source in paths[source.name].map { ($0, Array(source.bytes)) } })
        } catch {
            throw CommandFailure(error)
        }
    }

    private static func report(_ path: String, _ codes: [Int]) {
        let counts = Dictionary(grouping: codes, by: { $0 }).sorted { $0.key < $1.key }
        let list = counts.map { $0.value.count == 1 ? "\($0.key)" : "\($0.key) (\($0.value.count) times)" }
        Console.error("fixed \(path): \(list.joined(separator: ", "))")
    }
}
