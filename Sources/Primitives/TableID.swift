/// A typed index into a table: an `Int32` so that ids pack densely; -1 means "none".
public protocol TableID: Hashable, Sendable, BitwiseCopyable, Comparable {
    var rawValue: Int32 { get }
    init(rawValue: Int32)
}

extension TableID {
    @inlinable public static var none: Self { Self(rawValue: -1) }
    @inlinable public init(index: Int) { self.init(rawValue: Int32(truncatingIfNeeded: index)) }
    @inlinable public var index: Int { Int(rawValue) }
    @inlinable public var isNone: Bool { rawValue < 0 }
    @inlinable public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
