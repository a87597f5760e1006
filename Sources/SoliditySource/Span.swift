// A half-open range of global source positions: the position space in which all files of a run are laid out one after
// another, so that a span alone identifies its file.

/// A byte range `start..<end` in the global position space of a ``SourceManager``.
///
/// Eight bytes and trivially copyable, so that tables of spans stay dense. The file is found by binary search.
public struct Span: Hashable, Sendable, BitwiseCopyable {
    /// First byte, counted from the start of the first file.
    public var start: UInt32
    /// One past the last byte.
    public var end: UInt32

    @inlinable
    public init(start: UInt32, end: UInt32) {
        self.start = start
        self.end = end
    }

    /// The span of something that has no place in any source.
    @inlinable
    public static var none: Span { Span(start: .max, end: .max) }

    @inlinable
    public var isNone: Bool { start == .max }

    /// A file as a whole, without a place in its text; `base` is the file's first position. Rendered like solc's
    /// locations with start and end -1.
    @inlinable
    public static func file(at base: UInt32) -> Span { Span(start: base, end: .max) }

    /// Whether this is a file without a place in it.
    @inlinable
    public var isWholeFile: Bool { end == .max && start != .max }

    /// Length in bytes.
    @inlinable
    public var length: Int { Int(end) - Int(start) }

    /// From the start of this span to the end of `other`.
    @inlinable
    public func through(_ other: Span) -> Span { Span(start: start, end: other.end) }

    /// The empty span at the start of this one.
    @inlinable
    public var atStart: Span { Span(start: start, end: start) }

    /// The empty span at the end of this one.
    @inlinable
    public var atEnd: Span { Span(start: end, end: end) }
}
