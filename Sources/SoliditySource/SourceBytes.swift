// The text of a source file as bytes: a range of a block that may hold other things too, such as the JSON text that the
// source came in.

import Primitives

/// UTF-8 text as read; not necessarily valid UTF-8. Copies share the text.
///
/// The byte behind the last one is zero and some more can be read (``PaddedBytes/padding``), so that a lexer can look ahead.
public struct SourceBytes: RandomAccessCollection, @unchecked Sendable {
    @usableFromInline let owner: PaddedBytes
    /// The first byte; valid as long as this text or a copy of it is.
    public let base: UnsafePointer<UInt8>
    public let count: Int
    /// Whether somebody found the text to be valid UTF-8.
    public let isKnownUTF8: Bool

    /// The bytes of `owner` in a range, behind which there is a zero byte.
    public init(_ owner: PaddedBytes, _ range: Range<Int>, isKnownUTF8: Bool = false) {
        precondition(range.lowerBound >= 0 && range.upperBound <= owner.count && owner.base[range.upperBound] == 0)
        self.owner = owner
        base = UnsafePointer(owner.base + range.lowerBound)
        count = range.count
        self.isKnownUTF8 = isKnownUTF8
    }

    /// A copy of `bytes`.
    public init(_ bytes: some Collection<UInt8>) {
        let owner = PaddedBytes(bytes)
        self.init(owner, 0..<owner.count)
    }

    @inlinable public var startIndex: Int { 0 }
    @inlinable public var endIndex: Int { count }

    @inlinable
    public subscript(index: Int) -> UInt8 {
        precondition(index >= 0 && index < count, "outside of the source text")
        return base[index]
    }

    @inlinable
    public func withContiguousStorageIfAvailable<R>(
        _ body: (UnsafeBufferPointer<UInt8>) throws -> R
    ) rethrows -> R? {
        try withExtendedLifetime(owner) { try body(UnsafeBufferPointer(start: base, count: count)) }
    }

    /// Offset of the first byte that is not part of valid UTF-8, nil if all is valid.
    public var firstInvalidUTF8: Int? { isKnownUTF8 ? nil : UTF8Text.firstInvalid(in: self) }
}

extension SourceBytes: Equatable {
    public static func == (left: SourceBytes, right: SourceBytes) -> Bool { left.elementsEqual(right) }
}
