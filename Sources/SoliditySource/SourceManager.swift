// Owner of all source texts of a run. Files are append-only: a position handed out stays valid.

/// Index of a file in a ``SourceManager``, in the order of addition.
public struct FileID: Hashable, Comparable, Sendable, BitwiseCopyable {
    public let rawValue: Int32

    @inlinable
    public init(_ rawValue: Int32) { self.rawValue = rawValue }

    @inlinable
    public static func < (left: FileID, right: FileID) -> Bool { left.rawValue < right.rawValue }
}

/// One source text with its place in the global position space.
public struct SourceFile: Sendable {
    /// Source unit name: the name that appears in diagnostics and artifacts.
    public let path: String
    /// UTF-8 text as read; not necessarily valid UTF-8.
    public let bytes: SourceBytes
    /// Global position of the first byte.
    public let base: UInt32
    private let lines: LineTable

    init(path: String, bytes: SourceBytes, base: UInt32) {
        self.path = path
        self.bytes = bytes
        self.base = base
        lines = LineTable()
    }

    /// Offsets (in the file) of the first byte of every line; the first is 0. Found when first asked for: most files
    /// have nothing to report.
    public var lineStarts: [UInt32] { lines.starts(of: bytes) }

    /// The global span of the whole text.
    public var span: Span { Span(start: base, end: base + UInt32(bytes.count)) }
}

/// A position as people count it.
public struct LineColumn: Hashable, Sendable {
    /// One-based line.
    public var line: Int
    /// One-based column in bytes.
    public var column: Int
}

/// All files of a run, laid out one after another with a gap of one byte, so that an end position at the end of a
/// file is not the start position of the next.
public struct SourceManager: Sendable {
    public private(set) var files: [SourceFile] = []
    private var nextBase: UInt32 = 0

    public init() {}

    /// Adds a file. Returns nil if the position space (4 GiB) is exhausted.
    public mutating func add(path: String, bytes: SourceBytes) -> FileID? {
        let (end, overflow) = UInt64(nextBase).addingReportingOverflow(UInt64(bytes.count) + 1)
        guard !overflow, end < UInt64(UInt32.max) else { return nil }
        let file = SourceFile(path: path, bytes: bytes, base: nextBase)
        nextBase = UInt32(end)
        files.append(file)
        return FileID(Int32(files.count - 1))
    }

    /// Adds a copy of a text as a file.
    public mutating func add(path: String, bytes: some Collection<UInt8>) -> FileID? {
        add(path: path, bytes: SourceBytes(bytes))
    }

    /// Adds a file from a string.
    public mutating func add(path: String, text: String) -> FileID? { add(path: path, bytes: text.utf8) }

    public subscript(file: FileID) -> SourceFile { files[Int(file.rawValue)] }

    /// The file that holds a global position, or nil for ``Span/none`` and positions outside all files.
    public func file(at position: UInt32) -> FileID? {
        var low = 0
        var high = files.count
        while low < high {
            let middle = (low + high) / 2
            if files[middle].base <= position { low = middle + 1 } else { high = middle }
        }
        guard low > 0, position <= files[low - 1].span.end else { return nil }
        return FileID(Int32(low - 1))
    }

    /// The bytes that a span covers; empty for ``Span/none``.
    public func text(of span: Span) -> ArraySlice<UInt8> {
        guard let id = file(at: span.start) else { return [] }
        let file = self[id]
        let start = Int(span.start - file.base)
        let end = min(file.bytes.count, Int(span.end - file.base))
        return start <= end ? ArraySlice(file.bytes[start..<end]) : []
    }

    /// Line and byte column of a global position.
    public func lineColumn(at position: UInt32) -> LineColumn? {
        guard let id = file(at: position) else { return nil }
        let file = self[id]
        let offset = position - file.base
        let line = file.lineIndex(ofOffset: offset)
        return LineColumn(line: line + 1, column: Int(offset - file.lineStarts[line]) + 1)
    }

    /// Line and column from 0, columns in UTF-16 code units; the start of a file for a position outside of all files.
    func utf16Position(of position: UInt32) -> (line: Int, column: Int) {
        guard let id = file(at: position) else { return (0, 0) }
        let file = self[id]
        let offset = position - file.base
        let line = file.lineIndex(ofOffset: offset)
        let before = file.bytes[Int(file.lineStarts[line])..<min(Int(offset), file.bytes.count)]
        return (line, String(decoding: before, as: UTF8.self).utf16.count)
    }
}

extension SourceFile {
    /// Zero-based line of an offset in this file.
    public func lineIndex(ofOffset offset: UInt32) -> Int {
        var low = 0
        var high = lineStarts.count
        while low < high {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        return max(0, low - 1)
    }
}
