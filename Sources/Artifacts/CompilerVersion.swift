// The version that this compiler claims where solc's version is expected: it decides version pragmas, `--version`, the
// metadata and the trailer of the bytecode.

/// The language version implemented, in the spellings that clients parse.
public enum CompilerVersion {
    public static let major: UInt8 = 0
    public static let minor: UInt8 = 8
    public static let patch: UInt8 = 30
    /// In the place of the commit: eight characters that say whose code it is, in the shape that clients match.
    public static let commit = "solwatt0"

    /// `0.8.30`.
    public static var short: String { "\(major).\(minor).\(patch)" }
    /// `0.8.30+commit.solwatt0`, as in metadata.
    public static var strict: String { "\(short)+commit.\(commit)" }
    /// The last line of `--version`, without its `Version: `.
    public static var long: String { "\(strict).Linux.g++" }
}
