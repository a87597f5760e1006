// How the compiler asks for a source that was not given up front: a callback, so that the compiler itself stays a pure
// function of its inputs.

/// The answer of a `SourceReader`: the bytes of a source unit, or why it cannot be had.
public enum SourceReadResult: Sendable {
    case success([UInt8])
    case failure(String)
}

/// Supplies source units by name when an import (or a `urls` entry) needs one. Must be deterministic for a compilation.
public protocol SourceReader: Sendable {
    /// Reads the source unit `name`. Never traps; the failure text becomes part of a diagnostic.
    func read(_ name: String) -> SourceReadResult

    /// Names of files in the directory of the source unit `name`, for suggestions when it cannot be read.
    func fileNames(besides name: String) -> [String]
}

extension SourceReader {
    public func fileNames(besides name: String) -> [String] { [] }
}

/// Refuses every read: only the sources given up front exist.
public struct NoSourceReader: SourceReader {
    public init() {}

    public func read(_ name: String) -> SourceReadResult { .failure("File not supplied initially.") }
}
