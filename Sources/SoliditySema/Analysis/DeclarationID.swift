// What a name refers to: a declaring node, or a builtin.

import SoliditySyntax

/// The declaration that an identifier, member access, path or Yul identifier refers to.
public struct DeclarationID: Hashable, Sendable, BitwiseCopyable {
    public let rawValue: Int32

    init(rawValue: Int32) { self.rawValue = rawValue }
    public init(_ node: NodeID) { rawValue = node.isNone ? -1 : node.rawValue }
    public init(_ builtin: Builtin) { rawValue = -2 - Int32(builtin.rawValue) }

    /// Refers to nothing: not a name, or unresolved (reported).
    public static let none = DeclarationID(rawValue: -1)

    public var isNone: Bool { rawValue == -1 }
    /// The declaring node, or `.none` for builtins.
    public var node: NodeID { rawValue >= 0 ? NodeID(rawValue) : .none }
    /// The builtin, or nil for declarations in source.
    public var builtin: Builtin? {
        rawValue <= -2 ? Builtin(rawValue: UInt8(truncatingIfNeeded: -2 - Int(rawValue))) : nil
    }
}
