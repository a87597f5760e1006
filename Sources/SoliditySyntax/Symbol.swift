// Interned byte strings: names, literal values, documentation texts.

/// Index of an interned byte string. Equal strings have equal symbols within one ``Interner``.
///
/// The symbols of ``KnownSymbol`` come first, in its order, in every interner.
public struct Symbol: Hashable, Comparable, Sendable, BitwiseCopyable {
    public let rawValue: Int32

    @inlinable
    public init(_ rawValue: Int32) { self.rawValue = rawValue }

    @inlinable
    public init(_ known: KnownSymbol) { rawValue = known.rawValue }

    /// No symbol at all (different from the empty string, ``empty``).
    @inlinable
    public static var none: Symbol { Symbol(-1) }

    /// The empty string.
    @inlinable
    public static var empty: Symbol { Symbol(0) }

    @inlinable
    public var isNone: Bool { rawValue < 0 }

    /// Which of the known names this is, if any.
    @inlinable
    public var known: KnownSymbol? { KnownSymbol(rawValue: rawValue) }

    @inlinable
    public static func < (left: Symbol, right: Symbol) -> Bool { left.rawValue < right.rawValue }

    @inlinable
    public static func == (left: Symbol, right: KnownSymbol) -> Bool { left.rawValue == right.rawValue }

    @inlinable
    public static func != (left: Symbol, right: KnownSymbol) -> Bool { left.rawValue != right.rawValue }
}
