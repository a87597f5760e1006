/// How much revert reasons say.
public enum RevertReasons: String, Sendable, CaseIterable {
    /// Only what the source says.
    case `default`
    /// Strip reasons from `require` and `revert` where the reason has no side effects.
    case strip
    /// Add reasons to checks that the compiler inserts.
    case debug
}
