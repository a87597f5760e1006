// Applies fixes to texts: edits that overlap are left for the next round.

import SoliditySource

/// The fixes of some diagnostics, applied to the files that they are for.
public struct FixApplication: Sendable {
    /// A file with all its edits applied.
    public struct FixedFile: Sendable {
        /// Source unit name.
        public let name: String
        public let bytes: [UInt8]
        /// Codes of the diagnostics whose fixes were applied, in the order of places.
        public let codes: [Int]
    }

    public private(set) var files: [FixedFile] = []

    /// Applies the first fix of each diagnostic.
    /// - Parameter isFixable: whether the source unit of this name may be changed.
    public init(_ diagnostics: [Diagnostic], in sources: SourceManager, isFixable: (String) -> Bool) {
        var edits: [Int32: [(fix: FixIt, code: Int)]] = [:]
        for diagnostic in diagnostics {
            guard let fix = diagnostic.withFixIts(in: sources).fixIts.first,
                let file = sources.file(at: fix.span.start), fix.span.end <= sources[file].span.end,
                isFixable(sources[file].path)
            else { continue }
            edits[file.rawValue, default: []].append((fix, diagnostic.entry.code))
        }
        for (file, found) in edits.sorted(by: { $0.key < $1.key }) {
            files.append(Self.apply(found, to: sources[FileID(file)]))
        }
    }

    private static func apply(_ edits: [(fix: FixIt, code: Int)], to file: SourceFile) -> FixedFile {
        // The sort has to be stable: several insertions at one place keep the order of their diagnostics.
        let sorted = edits.enumerated().sorted {
            ($0.element.fix.span.start, $0.offset) < ($1.element.fix.span.start, $1.offset)
        }
        var bytes: [UInt8] = []
        var codes: [Int] = []
        var position = 0
        var last: FixIt?
        for (_, edit) in sorted {
            let start = Int(edit.fix.span.start - file.base)
            if start < position || edit.fix == last { continue }
            bytes += file.bytes[position..<start]
            bytes += Array(edit.fix.replacement.utf8)
            position = Int(edit.fix.span.end - file.base)
            codes.append(edit.code)
            last = edit.fix
        }
        bytes += file.bytes[position...]
        return FixedFile(name: file.path, bytes: bytes, codes: codes)
    }
}
